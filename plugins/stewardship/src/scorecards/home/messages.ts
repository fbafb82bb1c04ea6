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
 * The texts of the widget of the home page.
 *
 * @internal
 */
export const homeMessages = {
  title: 'What my teams must do next',
  loading: 'Loading what is to be done',
  error: 'What is to be done could not be loaded.',
  empty:
    'Nothing is to be done: no check of your teams fails, and no question waits.',
  noTeam:
    'You are in no group that owns anything here or is asked anything, so nothing can wait for you.',
  notEvaluated:
    'Nothing has been evaluated yet, so nobody knows what is to be done. That happens by itself within a few minutes.',
  shown_one: '{{shown, number}} of {{count}} task',
  shown_other: '{{shown, number}} of {{count}} tasks',
  tasks: 'Tasks, those that matter most first',
  answer: 'Question to answer',
  all: 'All scorecards',
  rest: 'All scorecards of my teams',
} as const;
