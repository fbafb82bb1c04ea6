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
  Milestone,
  TechnologyPhase,
  UnknownTechnologyReason,
} from '@backstage-stewardship/plugin-stewardship-common';
import { decisionMessages } from './decision/messages';

const phases = {
  supported: 'Supported',
  endOfSalePassed: 'End of sale passed',
  activeSupportEnded: 'Active support ended',
  securitySupportEnded: 'Security support ended',
  extendedSupport: 'Extended support',
  endOfLife: 'End of life',
  unknown: 'Unknown',
} as const satisfies Record<TechnologyPhase, string>;

const reasons = {
  noVersion: {
    why: 'No version is named.',
    fix: 'Name the version.',
  },
  versionUnclear: {
    why: "It is not clear which release '{{version}}' is.",
    fix: 'Name a version with numbers, such as 13.14.',
  },
  noSuchCycle: {
    why: "No release cycle of {{product}} has the version '{{version}}'.",
    fix: 'Correct the version, or name the release cycle.',
  },
  ambiguousCycle: {
    why: "'{{version}}' could be any of several release cycles of {{product}}.",
    fix: 'Name the version in full, or the release cycle.',
  },
  unknownProduct: {
    why: 'No source of release cycles has this product.',
    fix: 'Correct its name, or add it to the products of the organization.',
  },
  noSources: {
    why: 'No release cycles have been read yet, from nowhere.',
    fix: 'Configure a source of release cycles, or wait until it is read.',
  },
} as const satisfies Record<
  UnknownTechnologyReason,
  { why: string; fix: string }
>;

const timeline = {
  title: 'Timeline of {{technology}}',
  released: 'Released {{date}}.',
  today: 'Today is {{date}}.',
  todayMark: 'today',
  endOfSale: 'End of sale: {{date}}.',
  endOfActiveSupport: 'End of active support: {{date}}.',
  endOfSecuritySupport: 'End of security support: {{date}}.',
  endOfExtendedSupport: 'End of extended support: {{date}}.',
  endOfLife: 'End of life: {{date}}.',
} as const satisfies Record<Milestone, string> & Record<string, string>;

/**
 * The texts of the Technology lifecycle card, and of the dialog in which one decides.
 *
 * @internal
 */
export const lifecycleMessages = {
  title: 'Technology lifecycle',
  loading: 'Loading the technology lifecycle',
  errorTitle: 'The technology lifecycle could not be loaded.',
  phases,
  reasons,
  timeline,
  decision: decisionMessages,
  technology: '{{product}} {{cycle}}',
  notMatched:
    'It has not been worked out yet how long these technologies last. That happens by itself within a few minutes.',
  end: {
    ahead: 'ends on {{date}}, {{distance}}',
    today: 'ends today, {{date}}',
    past: 'ended on {{date}}, {{distance}}',
    passed: 'has ended, nobody says when',
    open: 'no end is set yet',
    unknown: 'nobody says when it ends',
    extended: 'extended support was bought until {{date}}, {{distance}}',
    lapsed: 'bought support ended on {{date}}',
    boughtUntil: 'bought until {{date}}, {{distance}}',
    security: {
      past: 'security support ended on {{date}}, {{distance}}',
      passed: 'security support has ended, nobody says when',
    },
    notBought: {
      date: 'paid fixes until {{date}} – not bought',
      open: 'paid fixes, no end set – not bought',
    },
  },
  headline: {
    since: '{{technology}} has had no security fixes since {{date}}',
    extended: '{{technology}}: {{end}}',
    lapsed: 'Bought support for {{technology}} ended on {{date}}',
    passed: '{{technology}} has no security fixes any more',
    ahead: 'The support of {{technology}} ends on {{date}}, {{distance}}',
    today: 'The support of {{technology}} ends today',
    inherited: '{{sentence}}, and {{home}} runs on it',
    line: '{{sentence}} — {{decision}}',
    nothing: 'Nothing ends within a year',
    nothingKnown_one:
      'Nothing ends within a year, as far as it is known: of {{count, number}} technology it is not',
    nothingKnown_other:
      'Nothing ends within a year, as far as it is known: of {{count, number}} technologies it is not',
    unknown: 'It is not known how long any of it lasts',
  },
  empty: {
    title:
      'Nobody has written down what this {{kind}} runs on, so nobody can say how long that lasts. Add this to its file, with the products and versions that are right:',
    snippet: 'What to add to the catalog file of {{ref}}',
    parts: 'The parts of this {{kind}} name what they run on, each for itself.',
    partsLink: 'What its parts run on',
    own: 'If this {{kind}} runs on something itself',
    sbom: 'a bill of materials does as well: the annotation stewardship.dev/sbom with the address of a CycloneDX or SPDX JSON file',
  },
  items: {
    title: 'What it runs on',
    version: 'version {{version}}',
    noVersion: 'no version named',
    named: 'named as {{name}}',
    newerPatch: 'newer release of it: {{version}}',
    bom: 'from a bill of materials',
    bomAge: 'from a bill of materials, read {{age}}',
    overridden: 'Its dates were corrected by this organization: {{reason}}',
    showAll: 'Show all {{amount, number}}',
    showFewer: 'Show fewer',
    notListed_one:
      '{{count, number}} more is not listed here. Those that end first come first.',
    notListed_other:
      '{{count, number}} more are not listed here. Those that end first come first.',
    decide: 'Decide…',
    change: 'Change…',
    decideAbout: 'Decide about {{technology}}',
    changeAbout: 'Change the decision about {{technology}}',
  },
  unknown: {
    title: 'Not known',
    explanation: 'Not known does not mean that it is supported.',
    fix: 'What to do:',
  },
  inherited: {
    title: 'What it inherits',
    ends: '{{technology}}, {{end}}',
    by: 'decided by the owners of {{home}}:',
    nothing: 'the owners of {{home}} have decided nothing',
    notListed_one: '{{count, number}} more release cycle is inherited.',
    notListed_other: '{{count, number}} more release cycles are inherited.',
    pathLabel: 'By way of',
  },
  related: {
    title: 'What could take its place',
    successor: 'It is replaced by {{successor}}.',
    guide: 'How to get there',
    realizes: 'It realizes the capability {{capability}}.',
    alternatives: 'Others that do so: ',
    noAlternatives: 'Nothing else that you may see does so.',
  },
  sources: {
    title: 'Where this is from',
    dates: 'Dates: {{title}}, {{age}}',
    stale:
      'Dates: {{title}}, {{age}}, which is longer ago than it should be; dates may have changed since',
    never: 'Dates: {{title}}, never read',
    problem: 'The last reading failed or is in doubt: {{problem}}',
    none: 'No source of release cycles has been read yet.',
    bom_one:
      'Bill of materials: {{count, number}} component, {{recognized, number}} with a known product, read {{age}}',
    bom_other:
      'Bill of materials: {{count, number}} components, {{recognized, number}} with a known product, read {{age}}',
    bomNever: 'Bill of materials: never read',
  },
  saved: 'Decision saved.',
  withdrawn: 'Decision withdrawn.',
  problems: 'What is wrong with what it runs on',
} as const;
