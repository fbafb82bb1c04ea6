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
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarSpace,
} from '@backstage/core-components';
import { NavContentComponentProps } from '@backstage/plugin-app-react';
import MenuIcon from '@material-ui/icons/Menu';
import { SidebarLogo } from './SidebarLogo';

export function SidebarContent({ navItems }: NavContentComponentProps) {
  const nav = navItems.withComponent(({ href, icon, title }) => (
    <SidebarItem icon={() => icon} to={href} text={title} />
  ));

  return (
    <Sidebar>
      <SidebarLogo />
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<MenuIcon />}>
        {nav.take('page:catalog')}
        {nav.take('page:stewardship')}
        {nav.take('page:api-docs')}
        {nav.take('page:search')}
        {nav.rest({ sortBy: 'title' })}
        <SidebarSpace />
        <SidebarDivider />
        {nav.take('page:user-settings')}
      </SidebarGroup>
    </Sidebar>
  );
}
