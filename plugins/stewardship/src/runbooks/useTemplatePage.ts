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

import { useCallback } from 'react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { selectedTemplateRouteRef } from '../routes';

/** The page on which a template is run; `undefined` where the app has no Scaffolder, or it is no template. */
export function useTemplatePage(): (template: string) => string | undefined {
  const pageOf = useRouteRef(selectedTemplateRouteRef);
  return useCallback(
    (template: string) => {
      try {
        const { kind, namespace, name } = parseEntityRef(template, {
          defaultKind: 'template',
          defaultNamespace: 'default',
        });
        return kind.toLocaleLowerCase('en-US') === 'template'
          ? pageOf?.({ namespace, templateName: name })
          : undefined;
      } catch {
        return undefined;
      }
    },
    [pageOf],
  );
}
