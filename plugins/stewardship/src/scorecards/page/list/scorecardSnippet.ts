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

/** A scorecard with one check, to begin with. */
export const SCORECARD_SNIPPET = `apiVersion: stewardship.dev/v1
kind: Scorecard
metadata:
  name: production-readiness
  title: Production readiness
spec:
  owner: group:default/your-team
  levels:
    - { id: bronze, title: Bronze }
  checks:
    - id: has-owner
      title: It has an owner
      why: Somebody must answer for it.
      level: bronze
      rule: entity.hasOwner
      remediation:
        text: Name an owner in the catalog file.
`;

/** What in `app-config.yaml` loads it. */
export const CONFIG_SNIPPET = `stewardship:
  scorecards:
    sources:
      # Relative to where the backend runs; or url: https://…
      - file: scorecards
`;
