package io.github.springdebugtoolbar.hibernate.units.east;

import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/** Finds parcels of the east. */
public interface EastParcels extends JpaRepository<Parcel, Long> {

	@EntityGraph(attributePaths = "tag")
	List<Parcel> findWithLabelByIdNotNull();

	@EntityGraph(attributePaths = { "origin", "tag" })
	List<Parcel> findWithAllByIdNotNull();

}
