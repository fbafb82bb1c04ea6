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

import type { MayAct } from '@backstage-stewardship/plugin-stewardship-common';
import { isSameUser } from './isSameUser';
import type { PeopleCaller } from './PeopleAccess';
import type { ExemptionRow } from './PeopleReader';

/**
 * What a caller may do about an exemption, whatever its status: nobody approves or denies what they have asked for. Who
 * asked may take the request back while it waits; ending what was approved takes the permission to approve.
 */
export function mayAboutExemption(
  caller: PeopleCaller,
  exemption: Pick<ExemptionRow, 'requestedBy' | 'status'>,
): { mayDecide: MayAct; mayRevoke: MayAct } {
  const { mayApprove, mayRequest, userRef } = caller;
  const isOwn = isSameUser(exemption.requestedBy, userRef);
  const mayDecide = isOwn ? 'ownRequest' : 'allowed';
  const takesBack = isOwn && exemption.status === 'requested' && mayRequest;
  return {
    mayDecide: mayApprove ? mayDecide : 'notPermitted',
    mayRevoke: mayApprove || takesBack ? 'allowed' : 'notPermitted',
  };
}
