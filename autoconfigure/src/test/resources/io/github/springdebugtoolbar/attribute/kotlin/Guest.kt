package io.github.springdebugtoolbar.attribute.kotlin

import jakarta.persistence.Embeddable
import jakarta.persistence.Embedded
import jakarta.persistence.Entity
import jakarta.persistence.Id
import java.util.function.Function

@Embeddable
data class Address(val street: String = "", val town: String = "")

@Entity
data class Guest(
	@Id val id: Long = 0,
	val name: String = "",
	var mail: String? = null,
	private var note: String = "",
	@Embedded val address: Address = Address(),
) {

	val label: String
		get() = "$name <$mail>"

}

class Town : Function<Guest, String> {

	override fun apply(guest: Guest): String = guest.address.town

}

class Label : Function<Guest, String> {

	override fun apply(guest: Guest): String = guest.label

}

class Destructured : Function<Guest, String> {

	override fun apply(guest: Guest): String {
		val (id, name) = guest
		return "$id $name"
	}

}

class Renamed : Function<Guest, Guest> {

	override fun apply(guest: Guest): Guest = guest.copy(name = "other")

}
