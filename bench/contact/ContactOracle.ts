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

import type { BenchEntity } from '../shared/BenchEntity';
import type { BenchCatalog } from '../shared/generateCatalog';
import { urlOf, type PagedPerson, type PagerTool } from '../shared/PagerTool';
import {
  annotationOf,
  declaredBy,
  rotaOf,
  type ExpectedRota,
  type ExpectedStep,
  type LadderOracle,
} from './LadderOracle';

const ORDER = ['pager', 'phone', 'chat', 'ticket', 'email', 'web'];
const HOUR = 3600_000;
const SECONDS: Record<string, number> = {
  PT15M: 900,
  PT30M: 1800,
  PT1H: 3600,
  PT1H30M: 5400,
  PT4H: 14_400,
  P1D: 86_400,
};
const SHIFT_HOURS: Record<string, number> = {
  PT12H: 12,
  P1D: 24,
  P7D: 7 * 24,
  P14D: 14 * 24,
};

/** What an answer must say of one who is to be reached. */
export type ExpectedContact = {
  order: number;
  who: string;
  onCall: PagedPerson[];
  /** Each as its channel and what a click opens. */
  channels: string[];
  respondWithinSeconds: number | undefined;
};

type Channels = Partial<Record<string, string>>;

/** Whom machines must be told to reach, worked out from the made-up catalog without any code of the suite. */
export class ContactOracle {
  readonly #catalog: BenchCatalog;
  readonly #ladders: LadderOracle;
  readonly #pager: PagerTool;

  constructor(options: {
    catalog: BenchCatalog;
    ladders: LadderOracle;
    pager: PagerTool;
  }) {
    this.#catalog = options.catalog;
    this.#ladders = options.ladders;
    this.#pager = options.pager;
  }

  expect(entity: BenchEntity, at: number): ExpectedContact[] {
    return this.#ladders.stepsOf(entity).map((step, index) => {
      const people = this.#peopleOf(step, at);
      return {
        order: index + 1,
        who: step.who.ref,
        onCall: people.map(({ level, name, email }) => ({
          level,
          name,
          ...(email && { email }),
        })),
        channels: this.#channelsOf(step, people),
        respondWithinSeconds:
          step.respondWithin === undefined
            ? undefined
            : SECONDS[step.respondWithin],
      };
    });
  }

  /** Who is known to machines by a name: components first, each by its reference. */
  knownAs(alias: string): string[] {
    const name = alias.toLowerCase();
    const known = this.#catalog.listed.filter(entity =>
      [entity.name, annotationOf(entity, 'backstage.io/kubernetes-id')].some(
        text => text?.toLowerCase() === name,
      ),
    );
    return known.map(({ ref }) => ref).sort();
  }

  #peopleOf({ source }: ExpectedStep, at: number): Reached[] {
    const [tool, key] = splitSource(source);
    if (tool === 'pagerduty') {
      return this.#pager.onCallAt(key, at).map(person => {
        const user = this.#catalog.byRef.get(
          `user:default/${person.email?.split('@')[0]}`,
        );
        return user ? { ...person, name: nameOf(user), user } : person;
      });
    }
    const group = this.#catalog.byRef.get(key);
    const rota = group && rotaOf(group);
    const user = rota && this.#catalog.byRef.get(turnOf(rota, at));
    return user
      ? [
          {
            level: 1,
            name: nameOf(user),
            email: waysTo(user).email?.replace('mailto:', ''),
            user,
          },
        ]
      : [];
  }

  /** By phone the person on call comes first; then the ways to whoever is named, and what only the person has. */
  #channelsOf(step: ExpectedStep, [first]: Reached[]): string[] {
    const [tool, key] = splitSource(step.source);
    const ways = inOrder(
      {
        ...(tool === 'pagerduty' && { pager: urlOf(key) }),
        ...waysTo(step.who),
      },
      step.channel,
    );
    const own = inOrder(first?.user ? waysTo(first.user) : {});
    const byPhone = step.channel === 'phone' ? own.filter(isPhone) : [];
    const taken = new Set(ways.map(channelOf));
    const others = own.filter(way => !taken.has(channelOf(way)));
    return [
      ...byPhone,
      ...ways,
      ...others.filter(way => !byPhone.includes(way)),
    ];
  }
}

type Reached = PagedPerson & { user?: BenchEntity };

/** Who has the turn: the clock on the wall of the rota's time zone counts. */
function turnOf(rota: ExpectedRota, at: number): string {
  const wall = new Date(at).toLocaleString('sv-SE', {
    timeZone: rota.timeZone,
  });
  const since =
    Date.parse(`${wall.replace(' ', 'T')}Z`) -
    Date.parse(`${rota.startsOn}T${rota.handover}:00Z`);
  const turn = Math.floor(since / HOUR / SHIFT_HOURS[rota.shift]);
  return rota.members[turn % rota.members.length];
}

function waysTo(entity: BenchEntity): Channels {
  const { email } = (entity.spec.profile ?? {}) as { email?: string };
  const { channels, vendor } = declaredBy(entity) as {
    channels?: Channels;
    vendor?: { portal: string; phone: string };
  };
  const [link] = (entity.metadata.links ?? []) as { url: string }[];
  return {
    ...(vendor && { ticket: vendor.portal, phone: vendor.phone }),
    ...(link?.url.startsWith('tel:') && { phone: link.url }),
    ...(email && { email: `mailto:${email}` }),
    ...channels,
  };
}

function inOrder(ways: Channels, preferred?: string): string[] {
  return [...new Set([preferred ?? 'pager', ...ORDER])].flatMap(channel => {
    const way = ways[channel];
    if (!way) {
      return [];
    }
    const isNumber = channel === 'phone' && !way.startsWith('tel:');
    return [`${channel} ${isNumber ? `tel:${way.replaceAll(' ', '')}` : way}`];
  });
}

function isPhone(way: string): boolean {
  return channelOf(way) === 'phone';
}

function channelOf(way: string): string {
  return way.split(' ')[0];
}

function nameOf({ spec }: BenchEntity): string {
  return (spec.profile as { displayName: string }).displayName;
}

function splitSource(source = ''): [tool: string, key: string] {
  const colon = source.indexOf(':');
  return [source.slice(0, Math.max(0, colon)), source.slice(colon + 1)];
}
