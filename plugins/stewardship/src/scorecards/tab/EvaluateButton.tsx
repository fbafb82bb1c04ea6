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

import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { errorOf, isTooOften } from '../requestErrors';
import classNames from './EvaluateButton.module.css';

type Outcome =
  | { status: 'done' }
  | { status: 'tooOften' }
  | { status: 'failed'; message: string };

/** Evaluates all scorecards of the entity at once. */
export function EvaluateButton(props: {
  entityRef: string;
  onEvaluated: () => void;
}) {
  const { entityRef, onEvaluated } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const api = useApi(stewardshipApiRef);
  const [isPending, setIsPending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();

  async function evaluate() {
    setIsPending(true);
    setOutcome(undefined);
    try {
      await api.evaluateEntity({ entityRef });
      setOutcome({ status: 'done' });
      onEvaluated();
    } catch (thrown) {
      setOutcome(
        isTooOften(thrown)
          ? { status: 'tooOften' }
          : { status: 'failed', message: errorOf(thrown).message },
      );
    }
    setIsPending(false);
  }

  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiRefreshLine />}
        isPending={isPending}
        onPress={evaluate}
      >
        {t('scorecards.tab.head.evaluate')}
      </Button>
      <p role="status" className={classNames.status}>
        {outcome?.status === 'done' && t('scorecards.tab.head.evaluatedNow')}
      </p>
      {outcome && outcome.status !== 'done' && (
        <p role="alert" className={classNames.status}>
          {outcome.status === 'tooOften'
            ? t('scorecards.tab.head.tooOften')
            : t('scorecards.tab.head.evaluateFailed', {
                replace: { message: outcome.message },
              })}
        </p>
      )}
    </>
  );
}
