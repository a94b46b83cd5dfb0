package tradewind.tws.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickNumberTest {
	@ParameterizedTest
	@CsvSource({"0,69", "1,66", "2,67", "3,70", "4,68", "5,71", "6,72", "7,73", "8,74", "9,75", "14,76", "45,88", "49,90"})
	void delayedNumbersFoldOntoTheirLiveKind(int live, int delayed) {
		assertEquals(delayed, TickNumber.delayed(live));
		assertEquals(live, TickNumber.live(delayed));
		assertTrue(TickNumber.isDelayed(delayed));
		assertFalse(TickNumber.isDelayed(live));
	}

	@Test
	void othersStayAsTheyAre() {
		for (int number : new int[] {37, 46, 48, 54, 65, 77, 87, 89, 91}) {
			assertEquals(number, TickNumber.live(number));
			assertEquals(number, TickNumber.delayed(number));
			assertFalse(TickNumber.isDelayed(number));
		}
	}
}
