package io.github.springdebugtoolbar.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedAttribute.Kind;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.MappedEntity.Id;
import org.hibernate.engine.FetchTiming;
import org.hibernate.generator.Generator;
import org.hibernate.metamodel.CollectionClassification;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.EntityValuedModelPart;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor.Nature;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Reads what the mapping says of an entity.
 */
final class MappedEntities {

	private MappedEntities() {
	}

	static MappedEntity read(EntityPersister persister) {
		EntityMappingType upper = persister.getSuperMappingType();
		return new MappedEntity(persister.getEntityName(), (upper != null) ? upper.getEntityName() : "",
				persister.getMappedTableDetails().getTableName(),
				Objects.requireNonNullElse(persister.getIdentifierPropertyName(), ""), idOf(persister.getGenerator()),
				persister.isVersioned(), Math.max(1, persister.getBatchSize()), attributes(persister),
				MappedValues.read(persister));
	}

	private static Id idOf(Generator generator) {
		if (generator.getClass().getSimpleName().equals("Assigned")) {
			return Id.ASSIGNED;
		}
		return generator.generatedOnExecution() ? Id.IDENTITY : Id.GENERATED;
	}

	private static List<MappedAttribute> attributes(EntityPersister persister) {
		List<MappedAttribute> attributes = new ArrayList<>();
		persister.forEachAttributeMapping((AttributeMapping attribute) -> add(attribute, "", attributes));
		return attributes;
	}

	private static void add(AttributeMapping attribute, String prefix, List<MappedAttribute> attributes) {
		String name = prefix + attribute.getAttributeName();
		if (attribute instanceof ToOneAttributeMapping toOne) {
			attributes.add(toOne(name, toOne));
		}
		else if (attribute instanceof PluralAttributeMapping plural) {
			attributes.add(plural(name, plural));
		}
		else if (attribute instanceof EmbeddableValuedModelPart embedded) {
			embedded.getEmbeddableTypeDescriptor()
				.forEachAttributeMapping((AttributeMapping inner) -> add(inner, name + ".", attributes));
		}
	}

	private static MappedAttribute toOne(String name, ToOneAttributeMapping attribute) {
		EntityMappingType target = attribute.getAssociatedEntityMappingType();
		return new MappedAttribute(name, Kind.TO_ONE, target.getEntityName(), isEager(attribute),
				attribute.getSideNature() == Nature.TARGET, Math.max(1, target.getEntityPersister().getBatchSize()));
	}

	private static MappedAttribute plural(String name, PluralAttributeMapping attribute) {
		CollectionPersister collection = attribute.getCollectionDescriptor();
		String target = (attribute.getElementDescriptor() instanceof EntityValuedModelPart element)
				? element.getEntityMappingType().getEntityName() : "";
		return new MappedAttribute(name, target.isEmpty() ? Kind.ELEMENTS : kindOf(attribute), target,
				isEager(attribute), collection.isInverse(), Math.max(1, collection.getBatchSize()));
	}

	private static Kind kindOf(PluralAttributeMapping attribute) {
		CollectionClassification classification = attribute.getMappedType()
			.getCollectionSemantics()
			.getCollectionClassification();
		return (classification == CollectionClassification.BAG) ? Kind.BAG : Kind.COLLECTION;
	}

	private static boolean isEager(AttributeMapping attribute) {
		return attribute.getMappedFetchOptions().getTiming() == FetchTiming.IMMEDIATE;
	}

}
