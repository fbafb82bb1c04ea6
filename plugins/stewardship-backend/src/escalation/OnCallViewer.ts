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
  nextHandover,
  peopleOnCall,
  type NamedEntity,
  type OnCallName,
  type OnCallSchedule,
  type OnCallShift,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../catalog/readable';

/** Whose names are shown: of everybody, of those on call at the moment, or of nobody. */
export type ShowNames = 'always' | 'onCallOnly' | 'never';

/** Who asks, and what they may know. */
export type Viewer = {
  readable: Readable;
  /** Whether they may know who is on call. */
  mayReadOnCall: boolean;
};

/** Shows who is on call, no more of it than a caller may know. */
export class OnCallViewer {
  readonly #showNames: ShowNames;

  constructor(options: { showNames: ShowNames }) {
    this.#showNames = options.showNames;
  }

  /** The users that `view` will name. */
  referencesIn(schedule: OnCallSchedule, at: Date): string[] {
    const next = nextHandover({ schedule, at });
    return [...peopleOnCall({ schedule, at }), ...(next ? [next] : [])].flatMap(
      ({ person }) => person.userRef ?? [],
    );
  }

  /** Who is on call at an instant, and who has level 1 after the first hand-over. */
  view(options: {
    schedule: OnCallSchedule;
    at: Date;
    viewer: Viewer;
    name: (ref: string) => NamedEntity;
  }): { now: OnCallName[]; next?: OnCallName } {
    const { schedule, at, viewer, name } = options;
    const next = nextHandover({ schedule, at });
    const show = (shift: OnCallShift, isNow: boolean): OnCallName => ({
      level: shift.level,
      ...this.#person(shift, isNow, viewer, name),
      ...(!isNow && shift.start && { from: shift.start }),
      ...(shift.end && { until: shift.end }),
    });
    return {
      now: peopleOnCall({ schedule, at }).map(shift => show(shift, true)),
      ...(next && { next: show(next, false) }),
    };
  }

  #person(
    { person }: OnCallShift,
    isNow: boolean,
    viewer: Viewer,
    name: (ref: string) => NamedEntity,
  ): Pick<OnCallName, 'person' | 'user'> {
    const { userRef } = person;
    if (
      this.#showNames === 'never' ||
      (this.#showNames === 'onCallOnly' && !isNow) ||
      // Whoever may not see a user does not learn their name and number here.
      (userRef !== undefined && !isReadable(userRef, viewer.readable))
    ) {
      return {};
    }
    const { channels = {} } = person;
    const email = person.email ?? channels.email;
    const shown = {
      name: person.name,
      ...(email && { email }),
      // The e-mail address is there already.
      ...(Object.keys(channels).some(channel => channel !== 'email') && {
        channels,
      }),
    };
    if (!userRef) {
      return { person: shown };
    }
    const user = name(userRef);
    return { person: { ...shown, name: user.title ?? shown.name }, user };
  }
}
