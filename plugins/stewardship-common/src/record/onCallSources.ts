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

import { splitList } from './readSource';

/**
 * The on-call sources that a step names: `pagerduty:PABC123,rota:primary` are two, and so are `pagerduty:PABC123,PDEF456`.
 * The commas of an address are its own.
 *
 * @public
 */
export function onCallSourcesOf(text: string): string[] {
  const sources = text
    .split(/,(?=\s*[a-z][a-z0-9_-]*:(?!\/\/))/i)
    .flatMap(part => keysOf(part.trim()));
  return [...new Set(sources)];
}

function keysOf(part: string): string[] {
  const provider = /^[a-z][a-z0-9_-]*:/i.exec(part)?.[0] ?? part;
  const keys = splitList(part.slice(provider.length));
  if (keys.length > 0 && !part.includes('://')) {
    return keys.map(key => `${provider}${key}`);
  }
  return splitList(part).length > 0 ? [part] : [];
}
