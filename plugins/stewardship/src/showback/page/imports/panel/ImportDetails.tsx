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

import { Alert } from '@backstage/ui';
import type { CostImport } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { FactList, Section, type Fact } from '../../../../widgets';
import { useMoneyWords } from '../../../money';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { ProgressLine } from '../list/ProgressLine';
import { StatusMark } from '../list/StatusMark';
import { useImportWords } from '../useImportWords';
import { RejectList } from './RejectList';
import { TotalsTable } from './TotalsTable';
import classNames from './ImportDetails.module.css';

/** What was read, what was taken, what was not, and why. */
export function ImportDetails(props: { of: CostImport }) {
  const { of } = props;
  const { status, problem, notes, totals, rejected, rowsRejected } = of;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const facts = useFacts(of);

  return (
    <>
      {status === 'failed' && (
        <Alert
          status="danger"
          icon
          title={t('showback.page.imports.panel.failed')}
          description={problem}
        />
      )}
      <Section title={t('showback.page.imports.panel.facts')} headingLevel={3}>
        <FactList
          facts={facts}
          missing={t('showback.page.imports.panel.unknown')}
        />
      </Section>
      {totals.length > 0 && (
        <Section
          title={t('showback.page.imports.panel.totals')}
          headingLevel={3}
        >
          <TotalsTable totals={totals} />
        </Section>
      )}
      {notes.length > 0 && (
        <Section
          title={t('showback.page.imports.panel.notes')}
          headingLevel={3}
        >
          <ul className={classNames.notes}>
            {notes.map(note => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Section>
      )}
      {rejected && rejected.length > 0 && (
        <Section
          title={t('showback.page.imports.panel.rejects')}
          headingLevel={3}
          summary={
            rowsRejected > rejected.length &&
            t('showback.page.imports.panel.rejectsShown', {
              shown: rejected.length,
              count: rowsRejected,
            })
          }
        >
          <RejectList rejected={rejected} />
        </Section>
      )}
    </>
  );
}

function useFacts(of: CostImport): Fact[] {
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatAll, formatMonth, formatNumber } = useMoneyWords();
  const { hintOf, durationOf, requesterOf, timeOf } = useImportWords();
  const isRunning = of.status === 'running';
  const duration = durationOf(of);
  const left = of.totalFiles - of.files.length;

  return [
    {
      name: t('showback.page.imports.panel.status'),
      value: (
        <>
          <StatusMark of={of} /> {hintOf(of)}
          {isRunning && <ProgressLine of={of} />}
        </>
      ),
    },
    {
      name: t('showback.page.imports.panel.started'),
      value: timeOf(of.startedAt),
    },
    ...(of.endedAt
      ? [
          {
            name: t('showback.page.imports.panel.ended'),
            value: [
              timeOf(of.endedAt),
              ...(duration
                ? [t('showback.page.imports.took', { duration })]
                : []),
            ].join(', '),
          },
        ]
      : []),
    {
      name: t('showback.page.imports.panel.by'),
      value: <span title={of.requestedBy}>{requesterOf(of)}</span>,
    },
    {
      name: t('showback.page.imports.panel.read'),
      value: formatNumber(of.rowsRead),
    },
    {
      name: t('showback.page.imports.panel.taken'),
      // Of what failed, nothing was.
      value: formatNumber(of.status === 'failed' ? 0 : of.rowsTaken),
    },
    {
      name: t('showback.page.imports.panel.rejected'),
      value: formatNumber(of.rowsRejected),
    },
    {
      name: t('showback.page.imports.panel.unallocated'),
      value: isRunning
        ? undefined
        : formatAll(of.unallocated) ?? t('showback.page.imports.none'),
    },
    {
      name: t('showback.page.imports.panel.periods'),
      value:
        of.periods.length > 0
          ? of.periods.map(formatMonth).join(', ')
          : t('showback.page.imports.none'),
    },
    {
      name: t('showback.page.imports.panel.files'),
      value: of.files.length > 0 && (
        <ul className={classNames.files}>
          {of.files.map(file => (
            <li key={file}>{file}</li>
          ))}
          {left > 0 && (
            <li>{t('showback.page.imports.moreFiles', { count: left })}</li>
          )}
        </ul>
      ),
    },
    {
      name: t('showback.page.imports.panel.checksum'),
      value: of.checksum && <code>{of.checksum}</code>,
    },
  ].filter(({ value }) => value !== false);
}
