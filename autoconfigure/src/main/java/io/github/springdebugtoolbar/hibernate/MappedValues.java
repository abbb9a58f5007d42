package io.github.springdebugtoolbar.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.springdebugtoolbar.recording.MappedValue;
import org.hibernate.engine.FetchTiming;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.SqlTypes;

/**
 * Reads what the mapping says of the attributes of an entity that are no associations.
 */
final class MappedValues {

	private static final Set<Integer> LARGE = Set.of(SqlTypes.CLOB, SqlTypes.NCLOB, SqlTypes.BLOB, SqlTypes.LONGVARCHAR,
			SqlTypes.LONGNVARCHAR, SqlTypes.LONGVARBINARY, SqlTypes.LONG32VARCHAR, SqlTypes.LONG32NVARCHAR,
			SqlTypes.LONG32VARBINARY, SqlTypes.MATERIALIZED_CLOB, SqlTypes.MATERIALIZED_NCLOB,
			SqlTypes.MATERIALIZED_BLOB, SqlTypes.JSON, SqlTypes.SQLXML);

	private final List<MappedValue> values = new ArrayList<>();

	private final boolean lazy;

	private MappedValues(EntityPersister persister) {
		this.lazy = persister.getBytecodeEnhancementMetadata().isEnhancedForLazyLoading();
	}

	static List<MappedValue> read(EntityPersister persister) {
		MappedValues read = new MappedValues(persister);
		read.addId(persister);
		persister.forEachAttributeMapping((AttributeMapping attribute) -> read.add(attribute, "", ""));
		return read.values;
	}

	private void addId(EntityPersister persister) {
		EntityIdentifierMapping id = persister.getIdentifierMapping();
		String name = persister.getIdentifierPropertyName();
		if (name != null && id instanceof BasicValuedModelPart) {
			this.values.add(new MappedValue(name, persister.getIdentifierType().getReturnedClass().getSimpleName(), "",
					false, false));
		}
		else if (name != null && id instanceof EmbeddableValuedModelPart embedded) {
			addAll(embedded, name);
		}
	}

	private void add(AttributeMapping attribute, String prefix, String holder) {
		String name = prefix + attribute.getAttributeName();
		if (attribute instanceof BasicValuedModelPart basic) {
			this.values.add(new MappedValue(name, attribute.getJavaType().getJavaTypeClass().getSimpleName(), holder,
					LARGE.contains(basic.getJdbcMapping().getJdbcType().getDefaultSqlTypeCode()), isLazy(attribute)));
		}
		else if (attribute instanceof EmbeddableValuedModelPart embedded) {
			addAll(embedded, name);
		}
	}

	private void addAll(EmbeddableValuedModelPart embedded, String name) {
		String holder = embedded.getEmbeddableTypeDescriptor().getMappedJavaType().getJavaTypeClass().getName();
		embedded.getEmbeddableTypeDescriptor()
			.forEachAttributeMapping((AttributeMapping inner) -> add(inner, name + ".", holder));
	}

	private boolean isLazy(AttributeMapping attribute) {
		return this.lazy && attribute.getMappedFetchOptions().getTiming() == FetchTiming.DELAYED;
	}

}
