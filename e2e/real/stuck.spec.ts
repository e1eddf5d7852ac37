import { expect, test } from '@playwright/test';
import { addressOf, Form } from './form.ts';

// One server for each way, since its model stays stuck for good.
for (const [server, way] of [['STUCK', 'hang'] as const, ['DEAD', 'die'] as const]) {
  test.describe.serial(`a model that does not answer (${way})`, () => {
    test('can be left, and so can the run behind it', async ({ page, request }) => {
      const form = await new Form(page, server).open('failing');
      for (const how of [way, 'nothing']) {
        await form.set('how', how);
        await form.button('Run').click();
        await expect(form.result).toHaveAttribute('data-run-state', 'running');
        const metadata = await request.get(`${addressOf(server, 'API')}/v2/models/failing/`);
        expect(metadata.status()).toBe(200);
        await expect(form.result).toHaveAttribute('data-run-state', 'running');
        await form.button('Stop waiting').click();
        await expect(form.result).toHaveAttribute('data-run-state', 'stopped');
        await form.expectShown('how', how);
      }
    });

    test('is told from a dead server after a minute', async ({ page }) => {
      await page.clock.install();
      const form = await new Form(page, server).open('failing');
      await form.button('Run').click();
      await expect(form.result).toHaveAttribute('data-run-state', 'running');
      await page.clock.fastForward('01:01');
      await expect(form.result).toContainText('The server is alive; the model is busy or stuck');
      await expect(form.result).toHaveAttribute('data-run-state', 'running');
    });

    test('does not concern another model of the same server', async ({ page }) => {
      const form = await new Form(page, server).open('slow');
      await form.set('seconds', '0');
      await form.run();
    });
  });
}
