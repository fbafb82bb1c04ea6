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

import type { NeighbourLadder } from '@backstage-stewardship/plugin-stewardship-common';
import {
  ChannelLink,
  EntityName,
  VerdictMark,
  entityDisplayName,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import { OnCallNames } from './OnCallNames';
import { useOnCallWords } from './useOnCallWords';
import classNames from './NeighbourSection.module.css';

/** The ladders of other entities, in short, with the way to the whole of each. */
export function NeighbourSection(props: {
  title: string;
  summary?: string;
  ladders: NeighbourLadder[];
}) {
  const { title, summary, ladders } = props;
  if (ladders.length === 0) {
    return null;
  }
  return (
    <Section title={title} summary={summary}>
      <ul className={classNames.ladders}>
        {ladders.map(ladder => (
          <Neighbour key={ladder.entity.ref} ladder={ladder} />
        ))}
      </ul>
    </Section>
  );
}

function Neighbour(props: { ladder: NeighbourLadder }) {
  const { entity, verdict, who, now, channel } = props.ladder;
  const { t } = useTexts(stewardshipTranslationRef);
  const { nameOf } = useOnCallWords();
  const first = now.filter(({ level }) => level === now[0].level);
  const reached =
    first.length > 0
      ? first.map(nameOf).join(', ')
      : entityDisplayName(who ?? entity);
  return (
    <li className={classNames.ladder}>
      <span className={classNames.row}>
        <strong>
          <EntityName entity={entity} tab="ownership" />
        </strong>
        {verdict && <VerdictMark verdict={verdict} />}
      </span>
      <span className={classNames.row}>
        {who ? (
          <EntityName entity={who} />
        ) : (
          <span className={classNames.detail}>
            {t('escalation.neighbours.nobody')}
          </span>
        )}
        {first.length > 0 && (
          <span>
            {t('escalation.neighbours.onCall', {
              who: <OnCallNames names={first} />,
            })}
          </span>
        )}
        {channel && <ChannelLink channel={channel} who={reached} />}
      </span>
    </li>
  );
}
