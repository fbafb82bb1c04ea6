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

import { budgetMessages } from './budgets/messages';
import { costImportMessages } from './imports/messages';
import { costOverviewMessages } from './overview/messages';
import { statementMessages } from './statement/messages';

/**
 * The texts of the page about costs.
 *
 * @internal
 */
export const showbackPageMessages = {
  title: 'Showback',
  views: {
    label: 'Parts of Showback',
    overview: 'Overview',
    budgets: 'Budgets',
    statement: 'Statement',
    imports: 'Imports',
  },
  error: { retry: 'Try again' },
  overview: costOverviewMessages,
  budgets: budgetMessages,
  statement: statementMessages,
  imports: costImportMessages,
} as const;
