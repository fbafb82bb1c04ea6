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
  completenessOf,
  parseDuration,
  type FactValues,
  type RecordSettings,
  type ResolvedRecord,
  type Sourced,
} from '@backstage-stewardship/plugin-stewardship-common';
import { knownFacts, type FactDescriptions } from '../facts/describeFacts';
import { dutiesOf } from './duties';

const MAX_TEXT = 1000;
const MAX_LIST = 100;

/** What scorecards may ask about how an entity is supported. */
export type SupportFacts = {
  hasTier: boolean;
  tier?: string;
  tierRank?: number;
  hasOwner: boolean;
  ownerKind?: string;
  supportLines: number;
  linesWithHours: number;
  people: number;
  minimumPeople: number;
  hasPurpose: boolean;
  purpose?: string;
  hasAvailability: boolean;
  availability?: number;
  tierAvailability?: number;
  hasRto: boolean;
  rtoMinutes?: number;
  tierMaxRtoMinutes?: number;
  hasRpo: boolean;
  rpoMinutes?: number;
  tierMaxRpoMinutes?: number;
  hasBackupRetention: boolean;
  backupRetentionDays?: number;
  environments: string[];
  missingEnvironments: string[];
  dataClassification?: string;
  contactRoles: string[];
  dutiesMissing: string[];
  completenessFilled: number;
  completenessTotal: number;
  completenessMissing: string[];
  problems: number;
  reviewEveryDays?: number;
};

export const supportFactDescriptions: FactDescriptions<SupportFacts> = {
  hasTier: ['boolean', 'Whether a support tier is written down'],
  tier: ['string', 'Id of the support tier'],
  tierRank: ['number', 'Rank of the support tier; 1 is the most critical'],
  hasOwner: ['boolean', 'Whether there is an accountable owner'],
  ownerKind: ['string', 'Kind of the owner: group or user'],
  supportLines: ['number', 'Support lines that name who they are'],
  linesWithHours: ['number', 'Support lines of which the hours are known'],
  people: ['number', 'People behind the owner, groups below included'],
  minimumPeople: ['number', 'How many people the support tier asks for'],
  hasPurpose: ['boolean', 'Whether it is written down what it is for'],
  purpose: ['string', 'What it is for'],
  hasAvailability: [
    'boolean',
    'Whether an availability is written down, and does not merely follow from the tier',
  ],
  availability: ['number', 'Availability that is committed to, percent'],
  tierAvailability: [
    'number',
    'Availability that the support tier promises, percent',
  ],
  hasRto: [
    'boolean',
    'Whether a recovery time objective is written down, and does not merely follow from the tier',
  ],
  rtoMinutes: ['number', 'Recovery time objective, minutes'],
  tierMaxRtoMinutes: [
    'number',
    'Longest recovery time objective that the support tier allows, minutes',
  ],
  hasRpo: [
    'boolean',
    'Whether a recovery point objective is written down, and does not merely follow from the tier',
  ],
  rpoMinutes: ['number', 'Recovery point objective, minutes'],
  tierMaxRpoMinutes: [
    'number',
    'Longest recovery point objective that the support tier allows, minutes',
  ],
  hasBackupRetention: [
    'boolean',
    'Whether it is written down how far back backups go',
  ],
  backupRetentionDays: ['number', 'How far back backups go, days'],
  environments: ['list', 'Names of its environments'],
  missingEnvironments: [
    'list',
    'Names of environments that every service should have and it has not',
  ],
  dataClassification: ['string', 'How its data is classified'],
  contactRoles: ['list', 'Roles of its contacts'],
  dutiesMissing: [
    'list',
    'Duties that nobody has: accountable, supportLine1 to supportLine4, and the configured roles',
  ],
  completenessFilled: ['number', 'Fields of the record that are filled in'],
  completenessTotal: ['number', 'Fields that make a record complete'],
  completenessMissing: ['list', 'Fields of the record that are not filled in'],
  problems: ['number', 'Problems in what the record says'],
  reviewEveryDays: ['number', 'Days from one review of the record to the next'],
};

/** The facts of one entity; `people` is how many stand behind its owner. */
export function supportFacts(options: {
  record: ResolvedRecord;
  settings: RecordSettings;
  people: number;
}): FactValues {
  const { record, settings, people } = options;
  const tier = settings.supportTiers.find(
    ({ id }) => id === record.supportTier?.value,
  );
  const { availability, rto, rpo, backupRetention } = record.commitments;
  const completeness = completenessOf(record);
  const lines = record.supportLines.filter(({ value }) => value.ref);
  const facts: SupportFacts = {
    hasTier: isWritten(record.supportTier),
    tier: tier?.id,
    tierRank: tier?.rank,
    hasOwner: record.owner !== undefined,
    ownerKind: record.owner?.value.split(':')[0],
    supportLines: lines.length,
    linesWithHours: lines.filter(({ value }) => value.hours).length,
    people,
    minimumPeople: tier?.minimumPeople ?? settings.minimumPeople,
    hasPurpose: isWritten(record.purpose),
    purpose: record.purpose?.value.slice(0, MAX_TEXT),
    hasAvailability: isWritten(availability),
    availability: availability?.value,
    tierAvailability: tier?.availability,
    hasRto: isWritten(rto),
    rtoMinutes: inUnit(rto?.value, 'minutes'),
    tierMaxRtoMinutes: inUnit(tier?.maxRto, 'minutes'),
    hasRpo: isWritten(rpo),
    rpoMinutes: inUnit(rpo?.value, 'minutes'),
    tierMaxRpoMinutes: inUnit(tier?.maxRpo, 'minutes'),
    hasBackupRetention: isWritten(backupRetention),
    backupRetentionDays: inUnit(backupRetention?.value, 'days'),
    environments: (record.environments?.value ?? []).slice(0, MAX_LIST),
    missingEnvironments: record.missingEnvironments.slice(0, MAX_LIST),
    dataClassification: record.dataClassification?.value,
    contactRoles: [
      ...new Set(record.contacts.map(({ value }) => value.role)),
    ].slice(0, MAX_LIST),
    dutiesMissing: dutiesOf({
      ...{ record, duties: settings.duties },
      name: ref => ({ ref, known: true }),
    })
      .filter(({ holder }) => !holder)
      .map(({ duty }) => duty),
    completenessFilled: completeness.filled,
    completenessTotal: completeness.total,
    completenessMissing: completeness.missing,
    problems: record.problems.length,
    reviewEveryDays: inUnit(record.reviewEvery?.value, 'days'),
  };
  return knownFacts(facts);
}

/** Not what merely follows from the catalog, or is so unless told. */
function isWritten(value: Sourced<unknown> | undefined): boolean {
  return (
    value?.source.kind === 'declared' || value?.source.kind === 'inherited'
  );
}

function inUnit(
  duration: string | undefined,
  unit: 'minutes' | 'days',
): number | undefined {
  const length = parseDuration(duration ?? '')?.as(unit);
  // Whole thousandths are exact enough, and the same on every machine.
  return length === undefined ? undefined : Math.round(length * 1000) / 1000;
}
