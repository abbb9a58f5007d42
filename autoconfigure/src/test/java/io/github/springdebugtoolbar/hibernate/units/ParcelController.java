package io.github.springdebugtoolbar.hibernate.units;

import java.util.List;

import io.github.springdebugtoolbar.hibernate.units.east.EastParcels;
import io.github.springdebugtoolbar.hibernate.units.west.Parcel;
import io.github.springdebugtoolbar.hibernate.units.west.WestParcels;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages with parcels of both. */
@RestController
class ParcelController {

	private final EastParcels east;

	private final WestParcels west;

	private final TransactionTemplate eastTransaction;

	private final TransactionTemplate westTransaction;

	ParcelController(EastParcels east, WestParcels west,
			@Qualifier("eastTransactions") PlatformTransactionManager eastTransactions,
			@Qualifier("westTransactions") PlatformTransactionManager westTransactions) {
		this.east = east;
		this.west = west;
		this.eastTransaction = new TransactionTemplate(eastTransactions);
		this.westTransaction = new TransactionTemplate(westTransactions);
	}

	@GetMapping("/depots")
	void readDepots() {
		this.eastTransaction.executeWithoutResult(
				(status) -> this.east.findWithLabelByIdNotNull().forEach((parcel) -> parcel.getDepot().getName()));
		this.westTransaction.executeWithoutResult(
				(status) -> this.west.findWithLabelByIdNotNull().forEach((parcel) -> parcel.getDepot().getName()));
	}

	@GetMapping("/labels")
	void readLabels() {
		this.eastTransaction.executeWithoutResult((status) -> this.east.findWithAllByIdNotNull());
		this.westTransaction.executeWithoutResult((status) -> this.west.findAll());
	}

	@GetMapping("/together")
	int readTogether() {
		List<Parcel> parcels = this.westTransaction.execute((status) -> this.west.findWithAllByIdNotNull());
		this.eastTransaction.executeWithoutResult(
				(status) -> this.east.findWithAllByIdNotNull().forEach((parcel) -> parcel.getDepot().getName()));
		return parcels.size();
	}

	@GetMapping("/once-each")
	void readOneOfEach() {
		for (long id = 1; id <= 2; id++) {
			this.east.findById(id);
			this.west.findById(id);
		}
	}

}
