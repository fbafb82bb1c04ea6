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

import { useRouteRef } from '@backstage/core-plugin-api';
import { Link } from '@backstage/ui';
import { rootRouteRef } from '../../routes';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { useOwnRefs } from './useOwnRefs';

/** The way to all scorecards, or to how the teams of the reader stand with them, where the app has their page. */
export function ScorecardsLink(props: { isOfTeams?: boolean }) {
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const page = useStewardshipPage();
  const owners = useOwnRefs();
  if (page === undefined) {
    return null;
  }
  const isNarrow = props.isOfTeams && owners.length > 0;
  const search = new URLSearchParams(owners.map(ref => ['owner', ref]));
  return (
    <Link
      href={isNarrow ? `${page}/scorecards?${search}` : `${page}/scorecards`}
    >
      {t(isNarrow ? 'scorecards.page.home.rest' : 'scorecards.page.home.all')}
    </Link>
  );
}

function useStewardshipPage(): string | undefined {
  try {
    return useRouteRef(rootRouteRef)();
  } catch {
    // The home page may be there without the page of this plugin. Nothing but this throws, after all hooks.
    return undefined;
  }
}
