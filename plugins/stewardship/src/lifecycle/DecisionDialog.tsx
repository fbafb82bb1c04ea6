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

import { useState } from 'react';
import { Alert, Button, Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import type { NamedEntity } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { DecisionEditor } from './decision/DecisionEditor';
import type { DecisionDone } from './decision/DecisionStatus';
import { DecisionSkeleton } from './decision/DecisionSkeleton';
import { useDecisions, type DecisionSubject } from './decision/useDecisions';
import classNames from './DecisionDialog.module.css';

/** A dialog in which owners decide what to do about a release cycle, for one entity or for many of theirs at once. */
export function DecisionDialog(
  props: DecisionSubject & {
    productTitle: string;
    isOpen: boolean;
    onClose: () => void;
    /** Who may decide, where that is known. */
    owner?: NamedEntity;
    /** It was decided or withdrawn; closes the dialog too. */
    onDecided: (done: DecisionDone) => void;
  },
) {
  const { isOpen, onClose } = props;
  const [isDirty, setIsDirty] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);

  function close() {
    setIsDirty(false);
    setIsLeaving(false);
    onClose();
  }

  return (
    <Dialog
      isOpen={isOpen}
      className={classNames.dialog}
      onOpenChange={willBeOpen => {
        if (willBeOpen) {
          return;
        }
        if (isDirty && !isLeaving) {
          setIsLeaving(true);
        } else if (isLeaving) {
          setIsLeaving(false);
        } else {
          close();
        }
      }}
    >
      {isOpen && (
        <DialogContent
          {...props}
          isLeaving={isLeaving}
          onClose={close}
          onStay={() => setIsLeaving(false)}
          onDirty={setIsDirty}
        />
      )}
    </Dialog>
  );
}

function DialogContent(
  props: DecisionSubject & {
    productTitle: string;
    isLeaving: boolean;
    onClose: () => void;
    onStay: () => void;
    onDirty: (isDirty: boolean) => void;
    owner?: NamedEntity;
    onDecided: (done: DecisionDone) => void;
  },
) {
  const { product, productTitle, cycle, entityRefs } = props;
  const { isLeaving, onClose, onStay, onDirty, onDecided } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const { state, retry, decide } = useDecisions({ product, cycle, entityRefs });
  const label =
    state.status === 'ready' ? state.value.cycle.cycleLabel : undefined;
  const technology = t('lifecycle.technology', {
    replace: { product: productTitle, cycle: label ?? cycle },
  });
  return (
    <>
      <DialogHeader className={classNames.header}>
        {t('lifecycle.decision.title', { replace: { technology } })}
      </DialogHeader>
      {state.status === 'ready' ? (
        <DecisionEditor
          decisions={state.value}
          technology={technology}
          owner={props.owner}
          decide={decide}
          isLeaving={isLeaving}
          onClose={onClose}
          onStay={onStay}
          onDirty={onDirty}
          onSaved={done => {
            onDecided(done);
            onClose();
          }}
        />
      ) : (
        <DialogBody>
          {state.status === 'loading' && <DecisionSkeleton />}
          {state.status === 'error' && (
            <Alert
              status="danger"
              icon
              role="alert"
              title={t('lifecycle.decision.error')}
              description={state.error.message}
              customActions={
                <Button size="small" variant="secondary" onPress={retry}>
                  {t('lifecycle.decision.retry')}
                </Button>
              }
            />
          )}
        </DialogBody>
      )}
    </>
  );
}
