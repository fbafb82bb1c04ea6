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

/**
 * The texts of the questions that people answer.
 *
 * @internal
 */
export const questionnaireMessages = {
  title: 'Questions',
  progress: '{{answered, number}} of {{total, number}} answered',
  next: 'Next question',
  copy: 'Copy answers from another entity…',
  standing: {
    unanswered: 'Not answered',
    draft: 'Draft',
    submitted: 'Answered',
    expired: 'Answer is too old',
    awaiting: 'Awaits confirmation',
    refused: 'Not confirmed',
  },
  form: {
    yes: 'Yes',
    no: 'No',
    notApplicable: 'Does not apply here',
    notApplicableHint: 'Say why in the remark.',
    number: 'Number',
    numberIn: 'Number ({{unit}})',
    evidence: 'Link that shows it',
    remark: 'Remark',
    counterpart: 'The other party',
    counterpartHint:
      'Reference of the entity whose owners have to confirm, for example component:default/payments.',
    required: 'required',
    scaleEnd: '{{number, number}} ({{title}})',
    validFor: 'An answer is valid for {{duration}}.',
    confirmationGroup: '{{group}} has to confirm the answer before it counts.',
    confirmationOwner:
      'The owners of the other party have to confirm the answer before it counts.',
  },
  answered: {
    notApplicable: 'Does not apply here',
    yes: 'Yes',
    no: 'No',
    none: 'No answer yet',
    noneChosen: 'None of them',
    value: 'Answer',
    evidence: 'Evidence',
    remark: 'Remark',
    counterpart: 'The other party',
    by: 'answered by {{who}}, {{age}}',
    draftBy: 'draft by {{who}}, {{age}}',
    validUntil: 'valid until {{date}}',
    confirmed: 'confirmed by {{who}}, {{age}}',
    refused: 'not confirmed by {{who}}, {{age}}',
    awaiting: 'awaits confirmation by the other party',
    confirmationRemark: 'Remark on it: {{remark}}',
  },
  proposed: {
    text: 'Facts propose: {{answer}}',
    use: 'Use this',
  },
  submit: 'Submit',
  saving: {
    saving: 'Saving…',
    draft: 'Draft saved',
    submitted: 'Answer submitted.',
    incomplete:
      'Draft saved, except for what is marked. That is kept in this browser.',
    offline:
      'Not saved yet: you are offline. It is kept in this browser and sent when you are online again.',
    failed: 'Not saved yet: {{message}}. It is kept in this browser.',
    refused: 'You may not answer this: {{message}}',
    retry: 'Try again',
    stillCounts:
      'This is a draft. The answer submitted before counts until you submit it.',
  },
  problems: {
    value: 'Give an answer.',
    number: 'Write a number.',
    whole: 'Write a whole number from {{min, number}} to {{max, number}}.',
    day: "'{{value}}' is not a day. Write it as 2027-03-31.",
    evidence: 'Give a link that shows it.',
    url: "'{{value}}' is not a web address. Write it with https://.",
    remark: 'A remark is needed.',
    counterpart: 'Name the other party.',
    ref: "'{{value}}' is not a reference. Write it as component:default/payments.",
    summary_one: '{{count, number}} field needs another look.',
    summary_other: '{{count, number}} fields need another look.',
  },
  conflict: {
    title:
      'Somebody else has answered meanwhile. Their answer was not changed; what you typed is kept.',
    theirs: 'Their answer',
    yours: 'Your answer',
    useTheirs: 'Use theirs',
    replaceTheirs: 'Replace theirs',
  },
  may: {
    notPermitted: 'You are not permitted to answer questions of scorecards.',
    who: 'Who may answer: {{who}}.',
    owners: 'the owners of {{entity}}',
    nobody: 'nobody that is named',
    owner: 'Owner: {{owner}}',
  },
  confirm: {
    title: 'Confirm this answer',
    explanation: 'It counts once you confirm it as the other party.',
    remark: 'Remark on the confirmation',
    confirm: 'Confirm',
    refuse: 'Refuse',
    notAllowed: 'The other party has to confirm it.',
    conflict:
      'The answer has changed meanwhile. Read it again before you confirm it.',
    failed: 'It could not be saved: {{message}}',
  },
  copying: {
    title: 'Copy answers from another entity',
    explanation:
      'Only questions without an answer are filled in, as drafts that you can change before you submit them.',
    ref: 'Entity',
    refHint: 'Its reference, for example component:default/payments.',
    refMissing: 'Name an entity.',
    self: 'That is this entity.',
    look: 'Show its answers',
    notFound:
      'There is no such entity with this scorecard, or you may not read it.',
    failed: 'Its answers could not be loaded: {{message}}',
    nothing: 'It has no answer to a question that is still open here.',
    preview: 'What would be filled in',
    item: '{{question}}: {{answer}}',
    fill_one: 'Fill in {{count, number}} draft',
    fill_other: 'Fill in {{count, number}} drafts',
    cancel: 'Cancel',
    filled_one: '{{count, number}} draft filled in.',
    filled_other: '{{count, number}} drafts filled in.',
    notFilled_one: '{{count, number}} could not be saved: {{message}}',
    notFilled_other: '{{count, number}} could not be saved: {{message}}',
  },
} as const;
