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
    withDraft: 'with a draft',
    expired: 'Answer is too old',
    questionChanged: 'Question has changed',
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
      'The entity whose owners have to confirm. Type a part of its name, or its reference such as component:default/payments.',
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
    counterpartHidden: 'one that you may not read',
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
  discard: 'Discard draft',
  submitted: {
    title: 'Submitted answer',
    stillCounts: 'It counts until another one is submitted.',
  },
  takeBack: {
    open: 'Take back…',
    title: 'Take this answer back?',
    explanation:
      'The question is then open again, and its check unknown. A draft is thrown away too.',
    keep: 'Keep it',
    confirm: 'Take it back',
  },
  changed: {
    meanwhile:
      'The question has changed since you began to answer. What you typed is kept as a draft: read the question again before you submit it.',
    since:
      'The question has changed since it was answered, or asks for more now. Answer it again.',
  },
  saving: {
    saving: 'Saving…',
    done: {
      draft: 'Draft saved',
      submit: 'Answer submitted.',
      discard: 'Draft discarded.',
      takeBack: 'Answer taken back.',
    },
    incomplete: 'Draft saved, except for what is marked.',
    notSaved: {
      offline:
        'Not saved yet: you are offline. It is sent once you are online again with this page open.',
      failed: 'Not saved yet: {{message}}.',
    },
    notDone: {
      offline:
        'Not done yet: you are offline. It is done once you are online again, if this page stays open.',
      failed: 'Not done yet: {{message}}.',
    },
    again: 'It is tried again by itself while this page is open.',
    kept: 'It is kept in this browser.',
    notKept:
      'This browser cannot keep it: leave this page open until it is saved.',
    overtaken:
      'Somebody has changed the answer meanwhile, so nothing was thrown away. It is shown as it is now.',
    refused: 'You may not answer this: {{message}}',
    retry: 'Try again',
  },
  problems: {
    value: 'Give an answer.',
    number: 'Write a number in digits only, for example {{example}}.',
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
    other:
      'Somebody else has answered meanwhile. Their answer was not changed; what you typed is kept.',
    own: 'You have answered in another tab or browser meanwhile. That was not changed; what you typed here is kept.',
    takenBack:
      'The answer was taken back meanwhile. What you typed is kept, and not saved yet.',
    theirs: { other: 'Their answer', own: 'Your other answer' },
    yours: { other: 'Your answer', own: 'Your answer here' },
    useTheirs: { other: 'Use theirs', own: 'Use the other one' },
    replaceTheirs: { other: 'Replace theirs', own: 'Replace it with this' },
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
    refHint:
      'Type a part of its name, or its reference such as component:default/payments.',
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
