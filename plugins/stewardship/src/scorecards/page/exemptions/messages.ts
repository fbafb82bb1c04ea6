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
 * The texts of the exemptions that wait.
 *
 * @internal
 */
export const exemptionListMessages = {
  title: 'Exemptions waiting for a decision',
  loading: 'Loading the exemptions',
  error: 'The exemptions could not be loaded.',
  empty: 'No exemption waits for a decision.',
  total_one: '{{count, number}} exemption waits for a decision',
  total_other: '{{count, number}} exemptions wait for a decision',
  columns: {
    service: 'Service',
    check: 'Check',
    reason: 'Reason',
    until: 'Until',
    requested: 'Requested',
    decision: 'Decision',
  },
  requested: '{{by}}, {{age}}',
  decideAbout: 'Decide about “{{check}}” of {{service}}',
  may: {
    notPermitted: 'You may not decide this',
    notOwner: 'Only others may decide this',
    ownRequest: 'Your own request: somebody else decides',
  },
} as const;
