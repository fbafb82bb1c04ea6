/*
 * Copyright 2026 The Stewardship Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { Button } from '@backstage/ui';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { RefreshStatus, StateMark, type ReadyState } from '../widgets';
import { CompletenessMeter } from './CompletenessMeter';
import classNames from './CardStatus.module.css';

/** How complete and how old the picture is. */
export function CardStatus(props: {
  state: ReadyState;
  onShowProblems: () => void;
}) {
  const { value } = props.state;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <div className={classNames.status}>
      {value.problems.length > 0 && (
        <Button
          size="small"
          variant="tertiary"
          className={classNames.problems}
          onPress={props.onShowProblems}
        >
          <StateMark state="bad">
            {t('support.showProblems', { count: value.problems.length })}
          </StateMark>
        </Button>
      )}
      <CompletenessMeter completeness={value.support.completeness} />
      <RefreshStatus state={props.state} />
    </div>
  );
}
