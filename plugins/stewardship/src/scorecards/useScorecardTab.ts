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

import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { scorecardTab } from './scorecardTab';

/** Where the Scorecards tab of an entity shows a scorecard, and opens one of its checks; absent where the text is no reference. */
export function useScorecardTab(
  entityRef: string,
): ((scorecard: string, check?: string) => string) | undefined {
  const linkTo = useEntityRefLink();
  try {
    // An app may have the pages of entities at its very root.
    const page = linkTo(entityRef).replace(/\/$/, '');
    return (scorecard, check) => `${page}/${scorecardTab(scorecard, check)}`;
  } catch {
    return undefined;
  }
}
