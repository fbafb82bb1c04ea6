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
  type NamedEntity,
  type Vendor,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  ChannelLink,
  OutsideLink,
  entityDisplayName,
  useLocale,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { OpenState } from '../support/OpenState';
import { useHoursWords } from '../support/useHoursWords';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { FactList, type Fact } from '../widgets';
import { ownChannels } from './ownChannels';
import classNames from './VendorFacts.module.css';

/** What it takes to be helped by a vendor: the contract, where to report, and which severity means what. */
export function VendorFacts(props: { vendor: Vendor; who: NamedEntity }) {
  const { vendor } = props;
  const { portal, phone, accountId, contractNumber, contractUntil } = vendor;
  const { t } = useTexts(stewardshipTranslationRef);
  const time = useTimeWords();
  const words = useHoursWords();
  const who = entityDisplayName(props.who);
  const hours = vendor.supportHours && words(vendor.supportHours);
  const [number] = ownChannels({ name: who, channels: { phone } });
  const until = contractUntil && time.date(contractUntil);

  const facts: Fact[] = [];
  const add = (name: string, value: Fact['value']) =>
    facts.push({ name, value });
  if (contractNumber && until) {
    add(
      t('escalation.vendor.contract'),
      t('escalation.vendor.contractUntil', { number: contractNumber, until }),
    );
  } else if (contractNumber || until) {
    add(
      t('escalation.vendor.contract'),
      contractNumber ?? t('escalation.vendor.until', { until: until ?? '' }),
    );
  }
  if (accountId) {
    add(t('escalation.vendor.account'), accountId);
  }
  if (portal) {
    add(
      t('escalation.vendor.portal'),
      <OutsideLink href={portal}>{portal}</OutsideLink>,
    );
  }
  if (phone) {
    add(
      t('escalation.vendor.phone'),
      number ? <ChannelLink channel={number} who={who} /> : phone,
    );
  }
  if (hours) {
    add(
      t('escalation.vendor.hours'),
      <>
        <OpenState state={hours.state} /> {hours.declared}
        {hours.next && <> · {hours.next}</>}
      </>,
    );
  }
  return (
    <div className={classNames.vendor}>
      {facts.length > 0 && <FactList facts={facts} missing="" />}
      <SeverityTable vendor={vendor} who={who} />
    </div>
  );
}

function SeverityTable(props: { vendor: Vendor; who: string }) {
  const { severities = {}, responseTimes = {} } = props.vendor;
  const { t } = useTexts(stewardshipTranslationRef);
  const locale = useLocale();
  const mapped = Object.entries(severities);
  const theirs = new Set(mapped.map(([, their]) => their));
  const rows: [string, string][] = [
    ...mapped,
    ...Object.keys(responseTimes)
      .filter(their => !theirs.has(their))
      .map((their): [string, string] => ['', their]),
  ];
  if (rows.length === 0) {
    return null;
  }
  return (
    <table className={classNames.table}>
      <caption className={classNames.caption}>
        {t('escalation.vendor.severities', { vendor: props.who })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('escalation.vendor.theirSeverity')}</th>
          <th scope="col">{t('escalation.vendor.ourSeverity')}</th>
          <th scope="col">{t('escalation.vendor.responseTime')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([our, their], index) => (
          <tr key={index}>
            <th scope="row">{their}</th>
            <td>{our}</td>
            <td>
              {Object.hasOwn(responseTimes, their)
                ? formatDuration(responseTimes[their], locale)
                : t('escalation.vendor.notAgreed')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
