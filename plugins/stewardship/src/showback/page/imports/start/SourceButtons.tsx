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
import { Alert, Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import type { CostImportPage } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../../useTexts';
import { Section } from '../../../../widgets';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { SourceActions } from '../SourceActions';
import { refusalOf, type Refusal } from './refusalOf';
import { useRefusalWords } from './useRefusalWords';

type Source = CostImportPage['sources'][number];

type Outcome =
  | { status: 'pending' | 'started'; source: Source }
  | { status: 'refused'; source: Source; refusal: Refusal };

/** Imports a source again, where it has changed. */
export function SourceButtons(props: {
  page: CostImportPage;
  onStarted: () => void;
}) {
  const { page, onStarted } = props;
  const { costs } = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const refusalWords = useRefusalWords();
  const [outcome, setOutcome] = useState<Outcome>();
  const runnable = page.sources.filter(source => source.runnable);
  const running = new Set(
    page.items
      .filter(({ status }) => status === 'running')
      .map(({ source }) => source.id),
  );

  async function start(source: Source) {
    setOutcome({ status: 'pending', source });
    try {
      await costs.startCostImport({ source: source.id });
      setOutcome({ status: 'started', source });
      onStarted();
    } catch (thrown) {
      setOutcome({ status: 'refused', source, refusal: refusalOf(thrown) });
    }
  }

  return (
    <Section title={t('showback.page.imports.start.title')} headingLevel={3}>
      <SourceActions
        hint={
          runnable.length > 0
            ? t('showback.page.imports.start.hint')
            : t('showback.page.imports.start.none')
        }
        sources={runnable}
        actionOf={source => (
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiRefreshLine />}
            isPending={
              outcome?.status === 'pending' && outcome.source.id === source.id
            }
            isDisabled={running.has(source.id)}
            onPress={() => start(source)}
          >
            {t('showback.page.imports.start.button', {
              source: source.title,
            })}
          </Button>
        )}
        remarkOf={({ id, title }) =>
          running.has(id)
            ? t('showback.page.imports.start.running', { source: title })
            : undefined
        }
        status={
          outcome?.status === 'started' &&
          t('showback.page.imports.start.started', {
            source: outcome.source.title,
          })
        }
      />
      {outcome?.status === 'refused' && (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t('showback.page.imports.start.failed', {
            source: outcome.source.title,
          })}
          description={refusalWords(outcome.refusal)}
        />
      )}
    </Section>
  );
}
