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
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  stewardshipAnswerUpdatePermission,
  stewardshipExemptionApprovePermission,
  stewardshipExemptionRequestPermission,
  type MayAct,
  type Question,
  type StoredAnswer,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { RecordReader } from '../../catalog/RecordReader';
import { normalizeRef } from '../../http/entityRefs';
import { inTime } from '../../http/inTime';
import { isSameUser } from './isSameUser';
import { mayAboutExemption } from './mayAboutExemption';
import type { ExemptionRow } from './PeopleReader';

/** A caller, as far as permissions go. */
export type PeopleCaller = {
  /** Entity ref; absent for services, which decide nothing. */
  userRef?: string;
  mayAnswer: boolean;
  mayRequest: boolean;
  mayApprove: boolean;
};

/** A question with what counts of its answer. */
export type AskedQuestion = {
  check: string;
  question: Question;
  submitted?: StoredAnswer;
};

/** What a caller may do about one scorecard of one entity. */
export type PeopleMay = {
  caller: PeopleCaller;
  /** By check. */
  answer: Map<string, MayAct>;
  confirm: Map<string, MayAct>;
  requestExemption: MayAct;
  /** By id. */
  exemptions: Map<string, { mayDecide: MayAct; mayRevoke: MayAct }>;
};

const PERMISSIONS: BasicPermission[] = [
  stewardshipAnswerUpdatePermission,
  stewardshipExemptionRequestPermission,
  stewardshipExemptionApprovePermission,
];

/** Who may answer, confirm, and ask for and decide about exemptions. */
export class PeopleAccess {
  readonly #auth: AuthService;
  readonly #ownersRequest: boolean;
  readonly #permissions: PermissionsService;
  readonly #records: RecordReader;

  constructor(options: {
    auth: AuthService;
    permissions: PermissionsService;
    records: RecordReader;
    /** Whether only owners ask for exemptions of their entities. */
    ownersRequest: boolean;
  }) {
    this.#auth = options.auth;
    this.#permissions = options.permissions;
    this.#records = options.records;
    this.#ownersRequest = options.ownersRequest;
  }

  /** One question to the permission framework. */
  async callerOf(credentials: BackstageCredentials): Promise<PeopleCaller> {
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      return { mayAnswer: false, mayRequest: false, mayApprove: false };
    }
    const decisions = await inTime(
      'The permission framework',
      this.#permissions.authorize(
        PERMISSIONS.map(permission => ({ permission })),
        { credentials },
      ),
    );
    const [mayAnswer, mayRequest, mayApprove] = PERMISSIONS.map(
      (_, index) => decisions[index]?.result === AuthorizeResult.ALLOW,
    );
    const { userEntityRef: userRef } = credentials.principal;
    return { userRef, mayAnswer, mayRequest, mayApprove };
  }

  /** One question to the permission framework and two statements, however many checks there are. */
  async mayOf(options: {
    credentials: BackstageCredentials;
    entityRef: string;
    questions: AskedQuestion[];
    exemptions: ExemptionRow[];
  }): Promise<PeopleMay> {
    const { credentials, entityRef, questions, exemptions } = options;
    const caller = await this.callerOf(credentials);
    const belongs = await this.#belongings(caller, entityRef, questions);
    const may = (isPermitted: boolean, isParty: boolean): MayAct => {
      if (!isPermitted) {
        return 'notPermitted';
      }
      return isParty ? 'allowed' : 'notOwner';
    };
    const { userRef, mayAnswer, mayRequest } = caller;
    return {
      caller,
      answer: new Map(
        questions.map(({ check, question }) => [
          check,
          may(
            mayAnswer,
            (question.answeredBy.owners && belongs.owns(entityRef)) ||
              question.answeredBy.groups.some(belongs.isIn),
          ),
        ]),
      ),
      confirm: new Map(
        questions.map(({ check, question, submitted }) => [
          check,
          mayAnswer && isSameUser(submitted?.answeredBy, userRef)
            ? 'ownRequest'
            : may(mayAnswer, isOtherParty({ question, submitted, ...belongs })),
        ]),
      ),
      requestExemption: may(
        mayRequest,
        !this.#ownersRequest || belongs.owns(entityRef),
      ),
      exemptions: new Map(
        exemptions.map(row => [row.id, mayAboutExemption(caller, row)]),
      ),
    };
  }

  async #belongings(
    { userRef }: PeopleCaller,
    entityRef: string,
    questions: AskedQuestion[],
  ): Promise<{
    owns: (ref: string) => boolean;
    isIn: (group: string) => boolean;
  }> {
    if (userRef === undefined) {
      return { owns: () => false, isIn: () => false };
    }
    const refs = new Set([entityRef, ...questions.flatMap(counterpartOf)]);
    const found = await this.#records.findOwners([...refs]);
    // A group owns what it has itself.
    const ownerOf = (ref: string) =>
      ref.startsWith('group:') ? ref : found.get(ref)?.ownerRef;
    const groups = await this.#records.groupsOf({
      userRef,
      groupRefs: [
        ...[...refs].flatMap(ref => ownerOf(ref) ?? []),
        ...questions.flatMap(({ question }) => [
          ...question.answeredBy.groups.map(groupRef),
          ...(question.confirmation?.by === 'group'
            ? [groupRef(question.confirmation.group)]
            : []),
        ]),
      ],
    });
    return {
      owns: ref => {
        const owner = ownerOf(ref);
        return owner !== undefined && (owner === userRef || groups.has(owner));
      },
      isIn: group => groups.has(groupRef(group)),
    };
  }
}

function isOtherParty(options: {
  question: Question;
  submitted?: StoredAnswer;
  owns: (ref: string) => boolean;
  isIn: (group: string) => boolean;
}): boolean {
  const { question, submitted, owns, isIn } = options;
  if (question.confirmation?.by === 'group') {
    return isIn(question.confirmation.group);
  }
  const counterpartRef = submitted?.counterpartRef;
  return (
    question.confirmation !== undefined &&
    counterpartRef !== undefined &&
    owns(counterpartRef)
  );
}

function counterpartOf({ question, submitted }: AskedQuestion): string[] {
  return question.confirmation?.by === 'ownerOf' && submitted?.counterpartRef
    ? [submitted.counterpartRef]
    : [];
}

function groupRef(text: string): string {
  return normalizeRef(text, 'group') ?? text;
}
