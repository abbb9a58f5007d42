package io.github.springdebugtoolbar.hibernate.units;

import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.hibernate.Watched;
import io.github.springdebugtoolbar.history.RequestHistory;
import io.github.springdebugtoolbar.recording.Query;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Findings where entities of the same names and tables are in two persistence units.
 */
@SpringBootTest(classes = UnitsApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "debug-toolbar.enabled=true",
				"spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.security.servlet."
						+ "SecurityAutoConfiguration,org.springframework.boot.actuate.autoconfigure.security.servlet."
						+ "ManagementWebSecurityAutoConfiguration" })
class UnitsIntegrationTests {

	private static final String PACKAGE = UnitsIntegrationTests.class.getPackageName();

	private static final int PARCELS = 6;

	@LocalServerPort
	private int port;

	private final RequestHistory history;

	UnitsIntegrationTests(@Autowired RequestHistory history) {
		this.history = history;
	}

	@BeforeEach
	void fill(@Autowired @Qualifier("east") EntityManagerFactory east,
			@Autowired @Qualifier("west") EntityManagerFactory west) {
		fill(east, UnitsIntegrationTests::east);
		fill(west, UnitsIntegrationTests::west);
	}

	@Test
	void entityOfItsUnitIsNamed() {
		InspectedRequest request = visit("/depots");
		assertThat(request.request().queryCount()).isEqualTo(2 + 2 * PARCELS);
		assertThat(Watched.findings(request)).extracting(Finding::subject)
			.containsExactlyInAnyOrder("Parcel.origin", "Parcel.target");
		assertThat(Watched.findings(request)).allSatisfy((finding) -> assertThat(finding.queries()).hasSize(PARCELS));
		assertThat(Watched.findings(request)).extracting(UnitsIntegrationTests::changedType)
			.containsExactlyInAnyOrder(PACKAGE + ".east.EastParcels", PACKAGE + ".west.WestParcels");
		assertThat(request.request().queries()).extracting(Query::dataSource).containsOnly("eastPool", "westPool");
	}

	@Test
	void tableOfItsUnitIsRead() {
		InspectedRequest request = visit("/labels");
		assertThat(Watched.findings(request)).extracting(Finding::title)
			.containsExactly("6 queries load `Parcel.sticker` one by one");
		assertThat(Watched.findings(request).get(0).cures().get(0).changes().get(0).after()).contains("\"sticker\"");
	}

	@Test
	void whatIsReadTogetherIsNone() {
		InspectedRequest request = visit("/together");
		assertThat(request.request().queryCount()).isEqualTo(2);
		assertThat(Watched.findings(request)).extracting(Finding::title).isEmpty();
	}

	@Test
	void sameIdsInEachAreNone() {
		assertThat(Watched.findings(visit("/once-each"))).extracting(Finding::title).isEmpty();
	}

	private InspectedRequest visit(String path) {
		ResponseEntity<Void> response = RestClient.create("http://localhost:" + this.port)
			.get()
			.uri(path)
			.retrieve()
			.toBodilessEntity();
		String id = response.getHeaders().getFirst("Debug-Toolbar-Request-Id");
		return Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> this.history.findById(id), (found) -> found.isPresent())
			.orElseThrow();
	}

	private static String changedType(Finding finding) {
		return finding.cures().get(0).changes().get(0).target();
	}

	private static void fill(EntityManagerFactory factory, LongFunction<List<Object>> parcel) {
		try (EntityManager entityManager = factory.createEntityManager()) {
			entityManager.getTransaction().begin();
			LongStream.rangeClosed(1, PARCELS).mapToObj(parcel).flatMap(List::stream).forEach(entityManager::merge);
			entityManager.getTransaction().commit();
		}
	}

	private static List<Object> east(long id) {
		var depot = new io.github.springdebugtoolbar.hibernate.units.east.Depot(id);
		var parcel = new io.github.springdebugtoolbar.hibernate.units.east.Parcel(id, depot);
		return List.of(depot, parcel, new io.github.springdebugtoolbar.hibernate.units.east.Label(id, parcel));
	}

	private static List<Object> west(long id) {
		var depot = new io.github.springdebugtoolbar.hibernate.units.west.Depot(id);
		var parcel = new io.github.springdebugtoolbar.hibernate.units.west.Parcel(id, depot);
		return List.of(depot, parcel, new io.github.springdebugtoolbar.hibernate.units.west.Label(id, parcel));
	}

}
