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
  EntityOwnershipContent,
  EntityScorecardContent,
} from '@backstage-stewardship/plugin-stewardship/legacy';
import {
  EntityAboutCard,
  EntityLayout,
  EntitySwitch,
  isKind,
} from '@backstage/plugin-catalog';
import {
  EntityGroupProfileCard,
  EntityMembersListCard,
  EntityOwnershipCard,
  EntityUserProfileCard,
} from '@backstage/plugin-org';
import Grid from '@material-ui/core/Grid';

function Overview() {
  return (
    <Grid container spacing={3}>
      <EntitySwitch>
        <EntitySwitch.Case if={isKind('group')}>
          <Grid item xs={12} md={6}>
            <EntityGroupProfileCard />
          </Grid>
          <Grid item xs={12} md={6}>
            <EntityOwnershipCard />
          </Grid>
          <Grid item xs={12}>
            <EntityMembersListCard />
          </Grid>
        </EntitySwitch.Case>
        <EntitySwitch.Case if={isKind('user')}>
          <Grid item xs={12} md={6}>
            <EntityUserProfileCard />
          </Grid>
          <Grid item xs={12} md={6}>
            <EntityOwnershipCard />
          </Grid>
        </EntitySwitch.Case>
        <EntitySwitch.Case>
          <Grid item xs={12} md={6}>
            <EntityAboutCard />
          </Grid>
        </EntitySwitch.Case>
      </EntitySwitch>
    </Grid>
  );
}

export function EntityPage() {
  return (
    <EntityLayout>
      <EntityLayout.Route path="/" title="Overview">
        <Overview />
      </EntityLayout.Route>
      <EntityLayout.Route path="/ownership" title="Ownership">
        <EntityOwnershipContent />
      </EntityLayout.Route>
      <EntityLayout.Route path="/scorecards" title="Scorecards">
        <EntityScorecardContent />
      </EntityLayout.Route>
    </EntityLayout>
  );
}
