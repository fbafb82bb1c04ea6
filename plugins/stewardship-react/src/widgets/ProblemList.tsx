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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RiErrorWarningFill, RiAlertFill } from '@remixicon/react';
import type { Problem } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipReactTranslationRef } from '../translation';
import { EntityName } from './EntityName';
import { entityDisplayName } from './entityDisplayName';
import { useProblemSentences } from './useProblemSentences';
import classNames from './ProblemList.module.css';

/**
 * What is wrong with a record: where, which value, and what to do about it.
 *
 * @public
 */
export function ProblemList(props: {
  problems: Problem[];
  /** The entity that is being looked at; a problem that sits elsewhere says where. */
  entityRef?: string;
}) {
  const { t } = useTranslationRef(stewardshipReactTranslationRef);
  const sentences = useProblemSentences();
  return (
    <ul className={classNames.list}>
      {props.problems.map((problem, index) => {
        const { message, fix } = sentences(problem);
        const elsewhere =
          props.entityRef !== undefined &&
          problem.entityRef !== props.entityRef;
        return (
          <li
            key={index}
            className={classNames.problem}
            data-severity={problem.severity}
          >
            <span className={classNames.severity}>
              {problem.severity === 'error' ? (
                <RiErrorWarningFill aria-hidden />
              ) : (
                <RiAlertFill aria-hidden />
              )}
              {t(`problemList.${problem.severity}`)}
            </span>
            <div className={classNames.words}>
              <Text as="p" variant="body-medium">
                {message}
                {elsewhere && (
                  <>
                    {' '}
                    <EntityName
                      entity={{ ref: problem.entityRef, known: true }}
                    >
                      {t('problemList.on', {
                        name: entityDisplayName({ ref: problem.entityRef }),
                      })}
                    </EntityName>
                  </>
                )}
              </Text>
              <Text as="p" variant="body-medium">
                <strong>{t('problemList.fix')}</strong> {fix}
              </Text>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
