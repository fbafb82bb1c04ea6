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

import { screen, within } from '@testing-library/react';
import type { CheckDetails } from '@backstage-stewardship/plugin-stewardship-common';
import { hasLadder } from '../../../__fixtures__/scorecardDetails';
import { renderScorecardsTab } from '../../../__testUtils__/renderScorecardsTab';

/** Opens the dialog about the exemption of a failing check. */
export async function openExemption(options?: {
  check?: Partial<CheckDetails>;
  api?: Parameters<typeof renderScorecardsTab>[0];
}) {
  const rendered = renderScorecardsTab({
    checks: [{ ...hasLadder, ...options?.check }],
    ...options?.api,
  });
  const { user } = rendered;
  await user.click(
    await screen.findByRole('button', { name: /^Fails/, expanded: false }),
  );
  const button = screen.getByRole('button', {
    name: 'Exemption from Somebody can be called at night',
  });
  await user.click(button);
  const dialog = within(await screen.findByRole('dialog'));
  return { ...rendered, button, dialog };
}
