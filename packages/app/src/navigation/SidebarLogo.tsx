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
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  link: {
    alignItems: 'center',
    color: '#fff',
    display: 'flex',
    fontWeight: 'bold',
    gap: 16,
    height: 2 * sidebarConfig.logoHeight,
    overflow: 'hidden',
    paddingLeft: 20,
    whiteSpace: 'nowrap',
  },
});

export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  const organization = useApi(configApiRef).getString('organization.name');

  return (
    <Link
      to="/"
      underline="none"
      className={classes.link}
      aria-label={`${organization}, home`}
    >
      <svg
        aria-hidden
        width="32"
        height="32"
        viewBox="0 0 32 32"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
      >
        <path d="M12 3 6 29M20 3l6 26M10 10h12M8.5 17h15M7 24h18" />
      </svg>
      {isOpen && organization}
    </Link>
  );
}
