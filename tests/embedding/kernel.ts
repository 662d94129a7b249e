/** What an embedder needs to run cases: the kernel with all blocks, FEEL and the rules with them. */
export { decide, foldBatch } from '@laufzettel/engine'
