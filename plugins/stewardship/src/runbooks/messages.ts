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
 * The texts of the Runbooks card.
 *
 * @internal
 */
export const runbookMessages = {
  title: 'Runbooks',
  loading: 'Loading the runbooks',
  errorTitle: 'The runbooks could not be loaded.',
  notGathered:
    'The runbooks have not been gathered yet. That happens by itself within a few minutes.',
  empty: {
    title:
      'There is no runbook: nobody has written down what to do when this {{kind}} fails. Add this to its file:',
    snippet: 'What to add to the catalog file of {{ref}}',
    folder:
      "a folder of Markdown files does as well: the annotation stewardship.dev/runbooks: 'dir:./runbooks'",
  },
  counts: {
    runbooks_one: '{{count, number}} runbook',
    runbooks_other: '{{count, number}} runbooks',
    overdue_one: '{{count, number}} overdue',
    overdue_other: '{{count, number}} overdue',
    neverReviewed_one: '{{count, number}} never reviewed',
    neverReviewed_other: '{{count, number}} never reviewed',
    dead_one: '{{count, number}} dead link',
    dead_other: '{{count, number}} dead links',
    missing_one: '{{count, number}} failure mode without one',
    missing_other: '{{count, number}} failure modes without one',
    notListed_one:
      '{{count, number}} more runbook is not listed here. Those of the entity itself come first.',
    notListed_other:
      '{{count, number}} more runbooks are not listed here. Those of the entity itself come first.',
  },
  missing: {
    mark: 'Missing',
    text: 'No runbook for: {{modes}}',
    required: 'The support tier asks for it.',
    add: 'How to add one',
  },
  search: {
    label: 'Search the runbooks',
    placeholder: 'Title, alert or failure mode',
    nothing: 'No runbook has these words.',
    found_one: '{{count, number}} runbook found',
    found_other: '{{count, number}} runbooks found',
  },
  groups: {
    other: 'Other',
    unknown: 'not a failure mode of the organization',
  },
  row: {
    details: 'Details of {{title}}',
    of: 'of {{home}}',
    theirs: 'theirs',
    changed: 'changed {{age}}',
    time: 'takes {{duration}}',
    alerts: 'Alerts: {{alerts}}',
    pending: 'Not fetched yet',
    failed: 'Not read',
    problems_one: '{{count, number}} problem',
    problems_other: '{{count, number}} problems',
  },
  freshness: {
    fresh: 'Fresh',
    due: 'Due',
    overdue: 'Overdue',
    neverReviewed: 'Never reviewed',
    freshWhen: 'reviewed {{reviewed}}, next by {{due}}',
    dueWhen: 'reviewed {{reviewed}}, again by {{due}}',
    overdueWhen: 'reviewed {{reviewed}}, was due {{due}}',
    neverReviewedWhen: 'due every {{every}}',
  },
  link: {
    dead: 'Dead link',
    unknown: 'Link not checked',
    checked: 'looked {{age}}',
  },
  lines: {
    may_one: 'Line {{lines}} may do this without asking',
    may_other: 'Lines {{lines}} may do this without asking',
    theirs_one: 'Their line {{lines}} may do this without asking',
    theirs_other: 'Their lines {{lines}} may do this without asking',
    agreement: 'Line {{line, number}}: {{title}}',
    agreedOn: 'Line {{line, number}}: {{title}}, agreed on {{date}}',
    nobody: 'It is not written down who may do this without asking.',
  },
  template: {
    run: 'Run it: {{name}}',
    opens: 'opens a template',
  },
  alerts: {
    without_one: '{{count, number}} alert leads to no runbook',
    without_other: '{{count, number}} alerts lead to no runbook',
    list: 'Alerts that lead to no runbook',
  },
  problems: 'Where the runbooks are read',
  panel: {
    fallbackTitle: 'Runbook',
    loading: 'Loading the runbook',
    error: 'The runbook could not be loaded.',
    retry: 'Try again',
    gone: 'This runbook is not there any more, or you may not see it.',
    previous: 'Previous',
    next: 'Next',
    position: '{{index, number}} of {{total, number}}',
    of: 'Belongs to',
    freshness: 'Review',
    mayRun: 'Who may run it',
    time: 'Takes',
    source: 'Source',
    sourceLink: 'Open where it is written',
    content: 'Content',
    fetched: 'fetched {{age}}',
    fetchedChanged: 'fetched {{age}}, last changed {{changed}}',
    alerts: 'Alerts',
    run: 'Run it',
    stale: 'It could not be read the last time. This is what was read {{age}}.',
    unread: 'It could not be read, and nothing was read before.',
    pending: 'It has not been fetched yet. That happens by itself.',
    elsewhere: 'It is a page somewhere else, which is not shown here.',
    empty: 'Nothing is written in it.',
    document: 'What to do',
    hiddenImages_one: '{{count, number}} image is not shown.',
    hiddenImages_other: '{{count, number}} images are not shown.',
  },
  steps: {
    progress: '{{done, number}} of {{total, number}} done',
    startOver: 'Start over',
    local: 'Ticks stay in this browser.',
    step: 'Step {{number, number}}',
  },
  code: {
    label: 'Code',
    labelWith: 'Code ({{language}})',
    copy: 'Copy code',
  },
  review: {
    title: 'Reviews',
    button: 'Still correct',
    remark: 'Remark (optional)',
    explanation:
      'You say that these words are right today. It counts as a review.',
    confirm: 'Confirm',
    cancel: 'Cancel',
    done: 'Thank you. It counts as reviewed today.',
    failed: 'The review could not be sent: {{message}}',
    conflict:
      'The runbook has changed, or was reviewed, since you read it. It was read again: look at it once more before you confirm.',
    notOwner: 'Only its owners, {{owner}}, can confirm it.',
    notOwnerOf: 'Only the owners of {{home}} can confirm it.',
    notPermitted: 'You are not permitted to review runbooks.',
    none: 'Nobody has reviewed it here.',
    by: '{{who}}, {{age}}',
    changedSince: 'the words have changed since',
  },
} as const;
