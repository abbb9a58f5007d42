package io.github.springdebugtoolbar.attribute.card;

import io.github.springdebugtoolbar.attribute.garden.Bed;
import org.mapstruct.Mapper;

/** Maps beds. What implements it is written by MapStruct when the tests are compiled. */
@Mapper
public interface BedMapper {

	BedCard toCard(Bed bed);

}
