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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Link } from '@backstage/ui';
import {
  RiChat3Fill,
  RiGlobalLine,
  RiMailFill,
  RiNotification3Fill,
  RiPhoneFill,
  RiTicket2Fill,
} from '@remixicon/react';
import type {
  ChannelAddress,
  EscalationChannel,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipReactTranslationRef } from '../translation';
import { channelLabels } from './channels';
import classNames from './ChannelLink.module.css';

const ICONS = {
  pager: RiNotification3Fill,
  phone: RiPhoneFill,
  chat: RiChat3Fill,
  email: RiMailFill,
  ticket: RiTicket2Fill,
  web: RiGlobalLine,
} satisfies Record<EscalationChannel, unknown>;

/**
 * A way to reach somebody, one click away: rings, writes, or opens the page where that is done. Phone numbers and e-mail
 * addresses can be read, so that they work from another device too.
 *
 * @public
 */
export function ChannelLink(props: {
  channel: ChannelAddress;
  /** Who is reached, for those who cannot see what stands around. */
  who: string;
  /** Text in a line, unless told. `primary` is the one to take first. */
  look?: 'text' | 'secondary' | 'primary';
}) {
  const { who, look = 'text' } = props;
  const { channel, address, href } = props.channel;
  const { t } = useTranslationRef(stewardshipReactTranslationRef);
  const target = readTarget(href);
  const label = isLabeled(channel) ? t(`channels.labels.${channel}`) : address;
  if (!target || !Object.hasOwn(ICONS, channel)) {
    return <span className={classNames.address}>{address}</span>;
  }
  const Icon = ICONS[channel];
  const link = {
    href,
    'aria-label': t(`channels.actions.${channel}`, { who, address }),
    // A phone or a mail program needs no window of its own.
    ...(target === 'page' && {
      target: '_blank',
      rel: 'noopener noreferrer',
    }),
  };
  if (look === 'text') {
    return (
      <Link {...link} className={classNames.link}>
        <Icon className={classNames.icon} aria-hidden />
        {label}
      </Link>
    );
  }
  return (
    <ButtonLink
      {...link}
      variant={look}
      className={classNames.button}
      iconStart={<Icon aria-hidden />}
    >
      <span className={classNames.label}>{label}</span>
    </ButtonLink>
  );
}

function isLabeled(channel: string): channel is keyof typeof channelLabels {
  return Object.hasOwn(channelLabels, channel);
}

function readTarget(href: string): 'page' | 'program' | undefined {
  try {
    const { protocol } = new URL(href);
    if (protocol === 'tel:' || protocol === 'mailto:') {
      return 'program';
    }
    return protocol === 'https:' || protocol === 'http:' ? 'page' : undefined;
  } catch {
    return undefined;
  }
}
