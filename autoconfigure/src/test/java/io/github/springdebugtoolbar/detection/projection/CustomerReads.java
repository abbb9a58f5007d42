package io.github.springdebugtoolbar.detection.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.recording.AttributeReads;
import io.github.springdebugtoolbar.recording.EntityText;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.MappedValue;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import io.github.springdebugtoolbar.recording.RepositoryMethod.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A request that loads customers, who have 20 attributes, and reads some of them.
 */
final class CustomerReads {

	static final String SELECT = "select c.id, c.email, c.notes from customer c";

	private static final String CUSTOMER = "shop.Customer";

	private CustomerReads() {
	}

	static RecordedSql load(RecordedSql sql, int count) {
		return sql.mapping(customer()).rows(count).fetching(10).run(SELECT, 2).loading(CUSTOMER, count);
	}

	static AttributeReads reads(String... attributes) {
		Map<String, Integer> reads = new HashMap<>();
		customer().values().forEach((value) -> reads.put(value.name().replaceAll("\\..*", ""), 0));
		reads.put("country", 0);
		Set.of(attributes).forEach((attribute) -> reads.put(attribute, 500));
		return new AttributeReads(CUSTOMER, reads, 0, "main");
	}

	static AttributeReads readsOfAddress(int city) {
		return new AttributeReads("shop.Address", Map.of("city", city, "street", 0), 0, "main");
	}

	static EntityText notes(int length) {
		return new EntityText(CUSTOMER, Map.of("notes", length), 0, "main");
	}

	static EntityText texts(Map<String, Integer> lengths) {
		return new EntityText(CUSTOMER, lengths, 0, "main");
	}

	static RepositoryMethod method(String name, Kind kind, @Nullable String query) {
		return new RepositoryMethod("shop.CustomerRepository", "shop.CustomerRepository", name, List.of("String"),
				"List<Customer>", CUSTOMER, kind, query, false, List.of(), false);
	}

	static MappedEntity order() {
		return new MappedEntity("shop.Order", "", "orders", "id", MappedEntity.Id.GENERATED, false, 1,
				List.of(new MappedAttribute("customer", MappedAttribute.Kind.TO_ONE, CUSTOMER, false, false, 1)),
				List.of());
	}

	private static MappedEntity customer() {
		List<MappedValue> values = new ArrayList<>(List.of(value("id", "Long"), value("email", "String"),
				value("notes", "String"), new MappedValue("address.city", "String", "shop.Address", false, false),
				new MappedValue("address.street", "String", "shop.Address", false, false),
				new MappedValue("picture", "byte[]", "", true, true)));
		IntStream.rangeClosed(1, 14).forEach((number) -> values.add(value("detail" + number, "int")));
		return new MappedEntity(CUSTOMER, "", "customer", "id", MappedEntity.Id.GENERATED, false, 1,
				List.of(new MappedAttribute("country", MappedAttribute.Kind.TO_ONE, "shop.Country", false, false, 1)),
				values);
	}

	private static MappedValue value(String name, String type) {
		return new MappedValue(name, type, "", false, false);
	}

}
