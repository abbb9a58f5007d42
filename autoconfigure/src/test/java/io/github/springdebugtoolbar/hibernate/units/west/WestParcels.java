package io.github.springdebugtoolbar.hibernate.units.west;

import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/** Finds parcels of the west. */
public interface WestParcels extends JpaRepository<Parcel, Long> {

	@EntityGraph(attributePaths = "sticker")
	List<Parcel> findWithLabelByIdNotNull();

	@EntityGraph(attributePaths = { "target", "sticker" })
	List<Parcel> findWithAllByIdNotNull();

}
