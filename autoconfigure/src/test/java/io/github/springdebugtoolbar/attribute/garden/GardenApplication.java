package io.github.springdebugtoolbar.attribute.garden;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The garden. */
@SpringBootApplication
class GardenApplication {

}
