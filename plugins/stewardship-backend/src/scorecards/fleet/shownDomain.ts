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

import { isReadable, type Readable } from '../../catalog/readable';
import type { FleetSubject } from './SubjectList';

/**
 * The domain of a service, as far as the caller may read it. It is two steps away, by a system that the caller may not be able to
 * read either, so that not even the catalog would show it.
 */
export function shownDomain(
  { domainRef, domainVia }: Pick<FleetSubject, 'domainRef' | 'domainVia'>,
  readable: Readable,
): string | undefined {
  return domainRef !== undefined &&
    isReadable(domainRef, readable) &&
    (domainVia === undefined || isReadable(domainVia, readable))
    ? domainRef
    : undefined;
}
