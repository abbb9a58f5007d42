package io.github.springdebugtoolbar.recording;

import java.util.List;
import java.util.Objects;

/**
 * Molds for the events of which a request may have one for each row. Others are kept as
 * they are.
 */
final class EventMolds {

	private static final Mold<RecordedEvent> KEPT = new Kept();

	private EventMolds() {
	}

	static Mold<RecordedEvent> of(RecordedEvent event) {
		if (event instanceof EntityLoads loads) {
			return new Entities(loads.entity(), loads.thread());
		}
		return (event instanceof AssociationLoad load && isOfOneQuery(load)) ? Loads.of(load) : KEPT;
	}

	private static boolean isOfOneQuery(AssociationLoad load) {
		return load.queries().size() == 1;
	}

	private record Entities(String entity, String thread) implements Mold<RecordedEvent> {

		@Override
		public boolean fits(RecordedEvent event) {
			return event instanceof EntityLoads loads && loads.entity().equals(this.entity)
					&& loads.thread().equals(this.thread);
		}

		@Override
		public void write(RecordedEvent event, Rest out) {
			EntityLoads loads = (EntityLoads) event;
			out.add(loads.query());
			out.add(loads.count());
			out.add(loads.startNanos());
		}

		@Override
		public RecordedEvent read(RestReader in) {
			return new EntityLoads(this.entity, (int) in.next(), (int) in.next(), in.next(), this.thread);
		}

	}

	private record Loads(AssociationLoad.Kind kind, String entity, String owner, String attribute,
			String thread) implements Mold<RecordedEvent> {

		private static Loads of(AssociationLoad load) {
			return new Loads(load.kind(), load.entity(), load.owner(), load.attribute(), load.thread());
		}

		@Override
		public boolean fits(RecordedEvent event) {
			return event instanceof AssociationLoad load && isOfOneQuery(load) && load.kind() == this.kind
					&& load.entity().equals(this.entity) && load.owner().equals(this.owner)
					&& load.attribute().equals(this.attribute) && load.thread().equals(this.thread);
		}

		@Override
		public void write(RecordedEvent event, Rest out) {
			AssociationLoad load = (AssociationLoad) event;
			out.add(load.ownerQuery());
			out.add(load.queries().get(0));
			out.add(load.startNanos());
			out.add(load.durationNanos());
		}

		@Override
		public RecordedEvent read(RestReader in) {
			return new AssociationLoad(this.kind, this.entity, this.owner, this.attribute, (int) in.next(),
					List.of((int) in.next()), in.next(), in.next(), this.thread);
		}

	}

	private record Kept() implements Mold<RecordedEvent> {

		@Override
		public boolean fits(RecordedEvent event) {
			return !(event instanceof EntityLoads) && !(event instanceof AssociationLoad load && isOfOneQuery(load));
		}

		@Override
		public void write(RecordedEvent event, Rest out) {
			out.addValue(event);
		}

		@Override
		public RecordedEvent read(RestReader in) {
			return (RecordedEvent) Objects.requireNonNull(in.nextValue());
		}

	}

}
