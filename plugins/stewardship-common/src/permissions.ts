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

import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To know who is on call: names, shifts and hand-overs. Whether a ladder works is told to whoever may read the entity.
 *
 * @public
 */
export const stewardshipOnCallReadPermission = createPermission({
  name: 'stewardship.on-call.read',
  attributes: { action: 'read' },
});

/**
 * To say that a runbook is still correct. Unless the configuration says otherwise, only its owners may.
 *
 * @public
 */
export const stewardshipReviewCreatePermission = createPermission({
  name: 'stewardship.review.create',
  attributes: { action: 'create' },
});

/**
 * To decide what happens with a technology that ends. Unless the configuration says otherwise, only its owners may.
 *
 * @public
 */
export const stewardshipDecisionUpdatePermission = createPermission({
  name: 'stewardship.decision.update',
  attributes: { action: 'update' },
});

/**
 * To answer questions of scorecards, and to confirm answers of others. Besides the permission it takes being the owner of
 * the entity, or one of those whom the question names.
 *
 * @public
 */
export const stewardshipAnswerUpdatePermission = createPermission({
  name: 'stewardship.answer.update',
  attributes: { action: 'update' },
});

/**
 * To ask that a check need not be met for a while. Unless the configuration says otherwise, only owners of the entity may.
 *
 * @public
 */
export const stewardshipExemptionRequestPermission = createPermission({
  name: 'stewardship.exemption.request',
  attributes: { action: 'create' },
});

/**
 * To approve, deny and revoke exemptions. Nobody approves what they have asked for themselves.
 *
 * @public
 */
export const stewardshipExemptionApprovePermission = createPermission({
  name: 'stewardship.exemption.approve',
  attributes: { action: 'update' },
});

/**
 * To send facts for scorecards, as build pipelines and scripts do.
 *
 * @public
 */
export const stewardshipFactWritePermission = createPermission({
  name: 'stewardship.fact.write',
  attributes: { action: 'update' },
});

/**
 * To know what things cost: amounts, budgets, statements and imports. It takes nothing away from who may read the entity,
 * whose cost is shown to nobody else.
 *
 * @public
 */
export const stewardshipCostReadPermission = createPermission({
  name: 'stewardship.cost.read',
  attributes: { action: 'read' },
});

/**
 * To import costs, which replaces those of the same source and billing period.
 *
 * @public
 */
export const stewardshipCostImportCreatePermission = createPermission({
  name: 'stewardship.cost-import.create',
  attributes: { action: 'create' },
});

/**
 * All permissions of stewardship.
 *
 * @public
 */
export const stewardshipPermissions = [
  stewardshipOnCallReadPermission,
  stewardshipReviewCreatePermission,
  stewardshipDecisionUpdatePermission,
  stewardshipAnswerUpdatePermission,
  stewardshipExemptionRequestPermission,
  stewardshipExemptionApprovePermission,
  stewardshipFactWritePermission,
  stewardshipCostReadPermission,
  stewardshipCostImportCreatePermission,
];
