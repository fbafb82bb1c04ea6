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
  stewardshipAnswerUpdatePermission,
  stewardshipCostImportCreatePermission,
  stewardshipCostReadPermission,
  stewardshipDecisionUpdatePermission,
  stewardshipExemptionApprovePermission,
  stewardshipExemptionRequestPermission,
  stewardshipFactWritePermission,
  stewardshipOnCallReadPermission,
  stewardshipPermissions,
  stewardshipReviewCreatePermission,
} from './permissions';

describe('stewardshipPermissions', () => {
  it('are all of them, by the names that policies know', () => {
    expect(
      stewardshipPermissions.map(({ name, attributes: { action } }) => ({
        name,
        action,
      })),
    ).toEqual([
      { name: 'stewardship.on-call.read', action: 'read' },
      { name: 'stewardship.review.create', action: 'create' },
      { name: 'stewardship.decision.update', action: 'update' },
      { name: 'stewardship.answer.update', action: 'update' },
      { name: 'stewardship.exemption.request', action: 'create' },
      { name: 'stewardship.exemption.approve', action: 'update' },
      { name: 'stewardship.fact.write', action: 'update' },
      { name: 'stewardship.cost.read', action: 'read' },
      { name: 'stewardship.cost-import.create', action: 'create' },
    ]);
    expect(stewardshipPermissions).toEqual([
      stewardshipOnCallReadPermission,
      stewardshipReviewCreatePermission,
      stewardshipDecisionUpdatePermission,
      stewardshipAnswerUpdatePermission,
      stewardshipExemptionRequestPermission,
      stewardshipExemptionApprovePermission,
      stewardshipFactWritePermission,
      stewardshipCostReadPermission,
      stewardshipCostImportCreatePermission,
    ]);
  });
});
