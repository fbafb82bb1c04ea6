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

import type {
  CheckReason,
  ScorecardTask,
  ScorecardTaskPage,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import type { LoadedScorecards } from '../definitions/LoadedScorecards';
import { checkToDo } from '../entity/checkToDo';
import { answeringGroups } from '../people/askedOf';
import type { Subject } from '../subject';
import { nameOf, type FleetReader } from './FleetReader';
import { findTasks, type TaskParties } from './findTasks';
import { reasonKindOf, stateOf } from './outcomeBytes';
import { NONE } from './selectServices';
import type { SubjectList } from './SubjectList';
import type { FoundTask } from './TaskKeys';

const DEFAULT_LIMIT = 25;

/** Whose tasks are meant. */
export type TasksRequest = {
  /** Entity refs of groups or users, who own something or are asked something; groups below them count. */
  owner?: string[];
  scorecard?: string;
  limit?: number;
};

/** What teams must do next, of services that the caller may read. */
export class ScorecardTasks {
  readonly #reader: FleetReader;
  readonly #subjectsOf: (uids: string[]) => Promise<Map<string, Subject>>;

  constructor(options: {
    reader: FleetReader;
    /** By uid; those that are not there are left out. One statement. */
    subjectsOf: (uids: string[]) => Promise<Map<string, Subject>>;
  }) {
    this.#reader = options.reader;
    this.#subjectsOf = options.subjectsOf;
  }

  /** Who may have tasks: owners of services that a caller may read, and groups that questions are asked. */
  async partiesOf(readable: Readable): Promise<string[]> {
    const { book, loaded } = await this.#reader.read();
    return [...ownersOf(book.subjects, readable), ...groupsAsked(loaded)];
  }

  /** `own` are the caller's own groups, instead of `owner`; they are taken as they are, without those below them. */
  async listTasks(
    request: TasksRequest & { own?: string[] },
    readable: Readable,
  ): Promise<ScorecardTaskPage> {
    const { owner, own, scorecard, limit = DEFAULT_LIMIT } = request;
    const fleet = await this.#reader.read();
    const { subjects } = fleet.book;
    const visible = subjects.maskOf(readable);
    const meant = own
      ? new Set(own)
      : owner && subjects.groupsBelow(owner, readable);
    const parties: TaskParties = meant
      ? {
          visible,
          owned: visible.map((is, place) =>
            is && meant.has(subjects.subjects[place]?.ownerRef ?? NONE) ? 1 : 0,
          ),
          areMeant: refs => refs.some(ref => meant.has(ref)),
        }
      : { visible, owned: visible, areMeant: () => true };
    const { items, total } = findTasks(fleet, { parties, scorecard, limit });
    const owners = ownersOf(subjects, readable);
    return {
      items: await this.#describe(items, readable),
      totalItems: total,
      teams: own
        ? own.filter(ref => !ref.startsWith('user:') || owners.has(ref)).length
        : owner?.length ?? 0,
      evaluated: fleet.evaluatedAt !== undefined,
    };
  }

  async #describe(
    found: readonly FoundTask[],
    readable: Readable,
  ): Promise<ScorecardTask[]> {
    const services = found.flatMap(task => {
      const subject = task.view.subjects.subjects[task.place];
      return subject ? [{ ...task, subject }] : [];
    });
    const [name, whole] = await Promise.all([
      this.#reader.namesOf(
        new Set(services.map(({ subject }) => subject.ownerRef)),
        readable,
      ),
      // What remediations may name is not kept in memory.
      this.#subjectsOf([
        ...new Set(services.map(({ subject }) => subject.uid)),
      ]),
    ]);
    return services.map(({ view, place, check, subject }) => {
      const { definition } = view.scorecard;
      const { ownerRef, tier, uid } = subject;
      return {
        entity: nameOf(subject),
        ...(ownerRef !== undefined && { owner: name(ownerRef) }),
        ...(tier && { tier }),
        scorecard: definition.id,
        scorecardTitle: definition.title,
        toDo: checkToDo({
          check: view.scorecard.checks[check],
          outcome: {
            check: view.checks[check].id,
            state: stateOf(view.byteAt(place, check)) ?? 'unknown',
            reason: reasonOf({ view, place, check }),
          },
          subject: whole.get(uid) ?? withoutDetails(subject),
        }),
      };
    });
  }
}

function ownersOf(subjects: SubjectList, readable: Readable): Set<string> {
  const mask = subjects.maskOf(readable);
  const owners = new Set<string>();
  for (const place of subjects.order.byName) {
    const ownerRef = subjects.subjects[place]?.ownerRef;
    if (mask[place] && ownerRef !== undefined) {
      owners.add(ownerRef);
    }
  }
  return owners;
}

/** Definitions are for everybody, and so is whom they ask. */
function groupsAsked({ items }: LoadedScorecards): Set<string> {
  return new Set(
    items.flatMap(({ definition }) =>
      definition.checks.flatMap(check =>
        check.kind === 'question'
          ? answeringGroups(check.question.answeredBy)
          : [],
      ),
    ),
  );
}

/** As far as reasons of tasks have more to say than their kind. */
function reasonOf({ view, place, check }: FoundTask): CheckReason {
  const kind = reasonKindOf(view.byteAt(place, check));
  switch (kind) {
    case 'expired': {
      const number = view.sheet.checks.find(view.checks[check].id) ?? -1;
      const on = view.sheet.expiredOn.get(place)?.get(number) ?? '';
      return { kind, on };
    }
    case 'answer':
    case 'unanswered':
    case 'draft':
    case 'questionChanged':
    case 'notConfirmed':
      return { kind };
    default:
      return { kind: 'rule' };
  }
}

/** Of a service that has just gone. */
function withoutDetails(
  subject: Omit<Subject, 'entity'>,
): Pick<Subject, 'ref' | 'entity' | 'ownerRef' | 'systemRef'> {
  const { kind, namespace, name } = subject;
  const metadata = { namespace, name };
  return { ...subject, entity: { kind, metadata, spec: {}, relations: [] } };
}
