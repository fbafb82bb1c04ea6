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

import type { ReactNode } from 'react';
import {
  formatDuration,
  type Problem,
  type SupportPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  EntityName,
  SourceBadge,
  entityDisplayName,
  useLocale,
  useNow,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { TierBadge } from '../widgets';
import { lineToCall } from './lineToCall';
import { OpenState } from './OpenState';
import { useHoursWords } from './useHoursWords';
import classNames from './Headline.module.css';

/** The answer for somebody who has a minute: how critical, is anybody there, who to call, who is accountable. */
export function Headline(props: {
  support: SupportPicture;
  kind: string;
  problems: Problem[];
}) {
  const { support, kind, problems } = props;
  const isGroup = kind.toLocaleLowerCase('en-US') === 'group';
  return (
    <dl className={classNames.headline}>
      <TierTile
        tier={support.tier}
        wrong={problems.find(problem => problem.kind === 'unknownTier')}
      />
      <HoursTile hours={support.hours} />
      <FirstTile lines={support.supportLines} />
      <OwnerTile owner={support.owner} isGroup={isGroup} />
    </dl>
  );
}

function Tile(props: { label: string; children: ReactNode }) {
  return (
    <div className={classNames.tile}>
      <dt className={classNames.label}>{props.label}</dt>
      <dd className={classNames.body}>{props.children}</dd>
    </div>
  );
}

function Nothing(props: { title: string; hint: string }) {
  return (
    <>
      <span className={classNames.main}>{props.title}</span>
      <span className={classNames.detail}>{props.hint}</span>
    </>
  );
}

function TierTile(props: {
  tier: SupportPicture['tier'];
  wrong: Problem | undefined;
}) {
  const { tier, wrong } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <Tile label={t('support.tier.label')}>
      {tier ? (
        <>
          <span>
            <TierBadge title={tier.value.title} size="large" />{' '}
            <SourceBadge source={tier.source} />
          </span>
          <span className={classNames.detail}>
            {t('support.tier.rank', { rank: tier.value.rank })}
          </span>
          {tier.value.description && (
            <span className={classNames.detail}>{tier.value.description}</span>
          )}
        </>
      ) : (
        <Nothing
          title={wrong ? t('support.tier.wrong') : t('support.tier.none')}
          hint={
            wrong
              ? t('support.tier.wrongHint', { value: wrong.value ?? '' })
              : t('support.tier.noneHint')
          }
        />
      )}
    </Tile>
  );
}

function HoursTile(props: { hours: SupportPicture['hours'] }) {
  const { hours } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const words = useHoursWords();
  if (!hours) {
    return (
      <Tile label={t('support.hours.label')}>
        <Nothing
          title={t('support.hours.none')}
          hint={t('support.hours.noneHint')}
        />
      </Tile>
    );
  }
  const { state, declared, yours, next } = words(hours.value);
  return (
    <Tile label={t('support.hours.label')}>
      <span className={classNames.row}>
        <OpenState state={state} /> <SourceBadge source={hours.source} />
      </span>
      {next && <span>{next}</span>}
      <span className={classNames.detail}>
        {state === 'unknown'
          ? t('support.hours.unknownHint', { hours: declared })
          : declared}
      </span>
      {yours && <span className={classNames.detail}>{yours}</span>}
    </Tile>
  );
}

function FirstTile(props: { lines: SupportPicture['supportLines'] }) {
  const { t } = useTexts(stewardshipTranslationRef);
  const locale = useLocale();
  const words = useHoursWords();
  const now = useNow();
  const found = lineToCall({ lines: props.lines, now });
  if (!found) {
    return (
      <Tile label={t('support.first.label')}>
        <Nothing
          title={t('support.first.none')}
          hint={t('support.first.noneHint')}
        />
      </Tile>
    );
  }
  const { line: first, passedOver } = found;
  const { line, who, name, hours, respondWithin } = first.value;
  return (
    <Tile label={t('support.first.label')}>
      <span className={classNames.main}>
        {who ? <EntityName entity={who}>{name}</EntityName> : name}
      </span>
      <span className={classNames.row}>
        {t('support.first.line', { line })}
        {hours && <OpenState state={words(hours).state} />}
        <SourceBadge source={first.source} />
      </span>
      {respondWithin && (
        <span className={classNames.detail}>
          {t('support.lines.respond', {
            duration: formatDuration(respondWithin, locale),
          })}
        </span>
      )}
      {passedOver.map(({ line: { value }, why }, index) => (
        <span key={index} className={classNames.detail}>
          {t(`support.first.${why}`, {
            line: value.line,
            name: value.name ?? (value.who ? entityDisplayName(value.who) : ''),
          })}
        </span>
      ))}
    </Tile>
  );
}

function OwnerTile(props: {
  owner: SupportPicture['owner'];
  isGroup: boolean;
}) {
  const { owner, isGroup } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <Tile label={t('support.owner.label')}>
      {owner ? (
        <>
          <span className={classNames.main}>
            <EntityName entity={owner.value} />
          </span>
          <SourceBadge source={owner.source} />
        </>
      ) : (
        <Nothing
          title={t(isGroup ? 'support.owner.self' : 'support.owner.none')}
          hint={t(
            isGroup ? 'support.owner.selfHint' : 'support.owner.noneHint',
          )}
        />
      )}
    </Tile>
  );
}
