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
  ChangeCause,
  CheckState,
} from '@backstage-stewardship/plugin-stewardship-common';
import { exemptionMessages } from './exemption/messages';
import { questionnaireMessages } from './questionnaire/messages';
import { tabMessages } from './tab/messages';

const states = {
  pass: 'Passes',
  fail: 'Fails',
  exempt: 'Exempt',
  notApplicable: 'Not applicable',
  unknown: 'Unknown',
  error: 'Error',
} as const satisfies Record<CheckState, string>;

const causes = {
  serviceChanged: 'The service has changed',
  definitionChanged: 'The scorecard was changed',
  answered: 'Somebody answered',
  answerExpired: 'An answer is too old',
  exemptionApproved: 'An exemption was approved',
  exemptionEnded: 'An exemption has ended',
  dataMissing: 'Data is missing',
  dataArrived: 'Data has arrived',
  firstEvaluation: 'Evaluated for the first time',
} as const satisfies Record<ChangeCause, string>;

/**
 * The texts about the scorecards of one entity: the card and the tab.
 *
 * @internal
 */
export const scorecardMessages = {
  title: 'Scorecards',
  loading: 'Loading the scorecards',
  errorTitle: 'The scorecards could not be loaded.',
  states,
  causes,
  reasons: {
    rulePass: 'Its rule is met.',
    ruleFail: 'Its rule is not met.',
    answerPass: 'It was answered well.',
    answerFail: 'The answer is not the one that passes.',
    missingFacts: 'Nobody knows {{facts}}, so it cannot be judged.',
    unanswered: 'Nobody has answered yet.',
    draft: 'There is only a draft of an answer; it counts once submitted.',
    expired: 'The answer expired on {{date}}.',
    questionChanged:
      'The question has changed since it was answered, or asks for more now.',
    awaitingConfirmation:
      'It was answered; the other party still has to confirm.',
    notConfirmed: 'The other party did not confirm the answer.',
    exemption: 'Exempt until {{date}}.',
    notForThis: 'It is not for this entity.',
    notWhen: 'It does not apply here: the condition for it is not met.',
    answeredNotApplicable: 'It was answered as not applicable.',
    notYet: 'It counts from {{date}} on.',
    failed: 'It could not be evaluated: {{message}}',
  },
  level: {
    reached: '{{level}} reached',
    below: 'Below {{level}}',
    next_one: '{{count, number}} check missing for {{level}}',
    next_other: '{{count, number}} checks missing for {{level}}',
    top: 'The highest level',
  },
  score: {
    judged_one: '{{passed, number}} of {{count, number}} judged check',
    judged_other: '{{passed, number}} of {{count, number}} judged checks',
    nothing: 'Nothing could be judged yet',
    unknown_one: '{{count, number}} unknown',
    unknown_other: '{{count, number}} unknown',
    error_one: '{{count, number}} in error',
    error_other: '{{count, number}} in error',
    exempt_one: '{{count, number}} exempt',
    exempt_other: '{{count, number}} exempt',
    share: '{{share}} of the points',
    sharePartly: '{{share}} of the points, as some answers earn only a part',
  },
  card: {
    notEvaluated:
      'This entity has not been evaluated yet. That happens by itself within a few minutes.',
    failing: 'What fails',
    moreFail_one: '{{count, number}} more fails',
    moreFail_other: '{{count, number}} more fail',
    open_one: '{{count, number}} question is open',
    open_other: '{{count, number}} questions are open',
    openOf: '{{questions}} in {{title}}',
    withoutData_one: '{{count, number}} lacks data',
    withoutData_other: '{{count, number}} lack data',
    all: 'All checks',
    allOf: 'All checks of {{title}}',
    evaluated: 'evaluated {{age}}',
  },
  empty: {
    title: 'No scorecard is for this {{kind}}.',
    where:
      'Scorecards are YAML files. The configuration of the backend says under stewardship.scorecards.sources where they are. One that is for this {{kind}} begins so:',
    snippet: 'A scorecard for {{ref}}',
    scorecardTitle: 'My first scorecard',
    levelTitle: 'Bronze',
    ownerTitle: 'It has an owner',
    ownerWhy: 'Somebody must answer for it.',
    ownerFix: 'Name an owner in the catalog file.',
  },
  tab: tabMessages,
  question: questionnaireMessages,
  exemption: exemptionMessages,
} as const;
