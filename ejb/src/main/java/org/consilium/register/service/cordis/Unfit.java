package org.consilium.register.service.cordis;

import org.consilium.shared.model.RuleBroken;

/** The files are no source that can be read; nothing of them is stored. */
final class Unfit extends RuleBroken {

  private static final long serialVersionUID = 1L;

  Unfit(String key, Object... figures) {
    super(key, figures);
  }
}
