import { defineConfig, mergeConfig } from 'vitest/config'
import shared from './vitest.config.ts'

// Merging joins lists, so what differs is set outright.
const browser = mergeConfig(shared, defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } }))
browser.test.include = ['test/browser/**/*.test.ts']
browser.test.exclude = []

export default browser
