package io.github.springdebugtoolbar.attribute.card;

import io.github.springdebugtoolbar.attribute.garden.Bed;

/** What MapStruct generates of its interface, line by line. */
public class BedMapperImpl implements BedMapper {

	@Override
	public BedCard toCard(Bed bed) {
		if (bed == null) {
			return null;
		}

		BedCard bedCard = new BedCard();

		bedCard.setWidth(bed.getWidth());
		bedCard.setCaption(bed.getCaption());

		return bedCard;
	}

}
