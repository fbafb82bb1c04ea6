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

import {
  formatDuration,
  type RunbookDetails,
  type RunbookInPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  EntityName,
  OutsideLink,
  useLocale,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { FactList, type Fact } from '../widgets';
import { FreshnessMark } from './FreshnessMark';
import { LinkMark } from './LinkMark';
import { TemplateLink } from './TemplateLink';
import { useLineWords } from './useLineWords';
import classNames from './RunbookPanelFacts.module.css';

type Agreements = RunbookInPicture['value']['agreements'];

/** What one must know before one follows the runbook. */
export function RunbookPanelFacts(props: {
  details: RunbookDetails;
  agreements: Agreements;
  ofTechnology: boolean;
}) {
  const { details, agreements, ofTechnology } = props;
  const { home, freshness, estimatedTime, url, link, template } = details;
  const { alerts, changedAt, fetchedAt } = details;
  const { t } = useTexts(stewardshipTranslationRef);
  const locale = useLocale();
  const lines = useLineWords()({ ...details, agreements, ofTechnology });
  const facts: (Fact | false)[] = [
    { name: t('runbooks.panel.of'), value: <EntityName entity={home} /> },
    {
      name: t('runbooks.panel.freshness'),
      value: <FreshnessMark freshness={freshness} />,
    },
    {
      name: t('runbooks.panel.mayRun'),
      value: (
        <>
          {lines ?? t('runbooks.lines.nobody')}
          <AgreementList agreements={agreements} />
        </>
      ),
    },
    estimatedTime !== undefined && {
      name: t('runbooks.panel.time'),
      value: formatDuration(estimatedTime, locale),
    },
    template !== undefined && {
      name: t('runbooks.panel.run'),
      value: <TemplateLink template={template} nameOnly />,
    },
    alerts.length > 0 && {
      name: t('runbooks.panel.alerts'),
      value: alerts.join(', '),
    },
    url !== undefined && {
      name: t('runbooks.panel.source'),
      value: (
        <>
          <OutsideLink href={url}>{t('runbooks.panel.sourceLink')}</OutsideLink>{' '}
          {link && <LinkMark link={link} />}
        </>
      ),
    },
    fetchedAt !== undefined && {
      name: t('runbooks.panel.content'),
      value: changedAt
        ? t('runbooks.panel.fetchedChanged', {
            age: <Age at={fetchedAt} />,
            changed: <Age at={changedAt} />,
          })
        : t('runbooks.panel.fetched', { age: <Age at={fetchedAt} /> }),
    },
  ];
  return (
    <FactList
      facts={facts.filter((fact): fact is Fact => fact !== false)}
      missing=""
    />
  );
}

function AgreementList(props: { agreements: Agreements }) {
  const { t } = useTexts(stewardshipTranslationRef);
  const time = useTimeWords();
  if (props.agreements.length === 0) {
    return null;
  }
  return (
    <ul className={classNames.agreements}>
      {props.agreements.map(({ line, title, agreedOn }, index) => (
        <li key={index}>
          {agreedOn
            ? t('runbooks.lines.agreedOn', {
                line,
                title,
                date: time.date(agreedOn),
              })
            : t('runbooks.lines.agreement', { line, title })}
        </li>
      ))}
    </ul>
  );
}
