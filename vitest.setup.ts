import { configure } from '@testing-library/react';

// The default second is too short for a loaded machine with two cores; a test that waits in vain fails all the same.
configure({ asyncUtilTimeout: 10_000 });
