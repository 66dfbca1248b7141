package diffwave.audio.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Which sample is played when. */
class PassageTest {

    @Test
    void onceGoesToTheEnd() {
        Passage passage = Passage.once(3, 10);
        assertThat(passage.samples()).isEqualTo(7);
        assertThat(passage.at(0)).isEqualTo(3);
        assertThat(passage.at(6)).isEqualTo(9);
        assertThat(passage.at(99)).isEqualTo(10);
    }

    @Test
    void loopComesFromAnywhereBeforeItsEnd() {
        Passage before = Passage.loop(0, 10, 4, 6);
        assertThat(new int[] {before.at(0), before.at(5), before.at(6), before.at(7), before.at(8)})
                .containsExactly(0, 5, 4, 5, 4);
        assertThat(before.at(1_000_000_000_000L)).isEqualTo(4);
    }

    @Test
    void beginningBehindTheLoopGoesToTheEnd() {
        Passage behind = Passage.loop(7, 10, 4, 6);
        assertThat(behind.repeats()).isFalse();
        assertThat(behind.samples()).isEqualTo(3);
    }

    @Test
    void placesOutsideTheClipAreRefused() {
        assertThatThrownBy(() -> Passage.once(11, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Passage.loop(0, 10, -1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Passage.loop(0, 10, 0, 11)).isInstanceOf(IllegalArgumentException.class);
    }
}
