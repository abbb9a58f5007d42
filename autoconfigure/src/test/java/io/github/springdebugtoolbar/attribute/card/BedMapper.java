package io.github.springdebugtoolbar.attribute.card;

import io.github.springdebugtoolbar.attribute.garden.Bed;

/** Maps beds. */
public interface BedMapper {

	BedCard toCard(Bed bed);

}
